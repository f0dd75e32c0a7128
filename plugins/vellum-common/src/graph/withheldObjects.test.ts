import { makeApplication } from '../__testUtils__/makeApplication';
import { KubeObject } from '../kube/KubeObject';
import { refOf } from '../kube/ResourceRef';
import { buildGraph } from './buildGraph';
import { snapshotFromObjects } from './snapshotFromObjects';

const now = new Date('2026-11-20T12:00:00Z');

describe('buildGraph', () => {
  it('withholds what an Application only names in Git, and what is below it', () => {
    const named = (name: string) => ({
      group: 'apps',
      kind: 'Deployment',
      name,
      namespace: 'prod',
      status: 'OutOfSync',
    });
    const application = makeApplication('shop', {
      status: { resources: [named('payments'), named('web'), named('bare')] },
    });
    const deployment = (name: string, tracking?: string): KubeObject => ({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: {
        name,
        namespace: 'prod',
        uid: `uid-${name}`,
        ...(tracking && {
          annotations: {
            'argocd.argoproj.io/tracking-id': `${tracking}:apps/Deployment:prod/${name}`,
          },
        }),
      },
    });
    const replicaSet = (owner: string): KubeObject => ({
      apiVersion: 'apps/v1',
      kind: 'ReplicaSet',
      metadata: {
        name: `${owner}-1`,
        namespace: 'prod',
        ownerReferences: [
          {
            apiVersion: 'apps/v1',
            kind: 'Deployment',
            name: owner,
            uid: `uid-${owner}`,
          },
        ],
      },
    });
    const { graph } = buildGraph({
      roots: [refOf(application)],
      snapshot: snapshotFromObjects([
        application,
        deployment('payments', 'other'),
        deployment('web', 'shop'),
        deployment('bare'),
        ...['payments', 'web', 'bare'].map(replicaSet),
      ]),
      now,
    });
    expect(
      graph.nodes
        .slice(1)
        .map(({ ref, presence }) => `${ref.kind} ${ref.name} ${presence}`)
        .sort(),
    ).toEqual([
      'Deployment bare unclaimed',
      'Deployment payments foreign',
      'Deployment web present',
      'ReplicaSet web-1 present',
    ]);
  });

  describe('with a dependency', () => {
    const kustomizationWith = (
      name: string,
      namespace: string,
      inventory: string[],
      spec = {},
    ): KubeObject => ({
      apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
      kind: 'Kustomization',
      metadata: { name, namespace, uid: `uid-${name}` },
      spec: { ...spec, path: './PLANTED' },
      status: {
        lastAppliedRevision:
          'main@sha1:0504116aa9f7f0fb6d5d9a1a5b6a2d2b1c0d9e8f',
        inventory: { entries: inventory.map(id => ({ id, v: 'v1' })) },
        conditions: [{ type: 'Ready', status: 'False', message: 'PLANTED' }],
      },
    });
    const deployment: KubeObject = {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'web', namespace: 'other', uid: 'web-1' },
    };
    const own = kustomizationWith('own', 'team', []);
    const theirs = kustomizationWith('theirs', 'other', [
      'other_web_apps_Deployment',
    ]);

    it('shows its state and nothing of what it reports or brings', () => {
      const { graph } = buildGraph({
        roots: [refOf(own)],
        dependencies: [refOf(theirs)],
        snapshot: snapshotFromObjects([own, theirs, deployment]),
        now,
      });
      expect(graph.roots).toHaveLength(2);
      expect(graph.nodes.map(({ ref }) => ref.name)).toEqual(['own', 'theirs']);
      expect(graph.nodes[1]).toMatchObject({
        presence: 'present',
        health: { state: 'failed' },
      });
      expect(JSON.stringify(graph.nodes[1])).not.toContain('PLANTED');
    });

    it('says why one of the same namespace is not ready, and shows nothing below it', () => {
      const near = kustomizationWith('near', 'team', [
        'other_web_apps_Deployment',
      ]);
      const { graph } = buildGraph({
        roots: [refOf(own)],
        dependencies: [refOf(near)],
        snapshot: snapshotFromObjects([own, near, deployment]),
        now,
      });
      expect(graph.nodes.map(({ ref }) => ref.name)).toEqual(['own', 'near']);
      expect(graph.nodes[1].health.message).toBe('PLANTED');
    });

    it('shows what it brings where a root that is named brings it', () => {
      const parent = kustomizationWith('parent', 'team', [
        'other_theirs_kustomize.toolkit.fluxcd.io_Kustomization',
      ]);
      const { graph } = buildGraph({
        roots: [refOf(parent)],
        dependencies: [refOf(theirs)],
        snapshot: snapshotFromObjects([parent, theirs, deployment]),
        now,
      });
      expect(graph.nodes.map(({ ref }) => ref.name)).toContain('web');
    });
  });
});
