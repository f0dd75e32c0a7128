import { readFixture } from '../__testUtils__/judgeFixture';
import { readObjects } from '../__testUtils__/readObjects';
import { NOON } from '../__testUtils__/viewOf';
import { refKey, refOf } from '../kube/ResourceRef';
import { buildGraph } from './buildGraph';
import { KindCoverage } from './ResourceSnapshot';
import { snapshotFromObjects, SnapshotOptions } from './snapshotFromObjects';

/** The graph of the first object of a file, in a cluster of all its objects. */
function graphOf(file: string, options: SnapshotOptions = {}) {
  const objects = readObjects(`healthContext/${file}.yaml`);
  const { graph, wanted } = buildGraph({
    roots: [refOf(objects[0])],
    snapshot: snapshotFromObjects(objects, options),
    now: NOON,
  });
  const node = graph.nodes.find(({ id }) => id === graph.roots[0]);
  return {
    health: node?.health,
    wanted: wanted.map(({ group, kind }) => `${kind}.${group}`),
  };
}

const UNWATCHED: KindCoverage = { state: 'unwatched' };

describe('the objects that a judgement rests on', () => {
  it('are read, and asked for', () => {
    const { health, wanted } = graphOf('profile-namespace-failed-before');
    expect(health).toMatchObject({
      state: 'ready',
      warnings: [{ reason: 'Failed' }],
    });
    expect(wanted).toContain('Namespace.');
  });

  it('are missing where their kind is read completely', () => {
    expect(graphOf('profile-namespace-missing').health).toMatchObject({
      state: 'failed',
      rule: 'kubeflow/namespace-missing',
    });
  });

  it('are not missing where nobody has looked', () => {
    const { health, wanted } = graphOf('profile-namespace-missing', {
      coverage: UNWATCHED,
    });
    expect(health).toMatchObject({
      state: 'unknown',
      rule: 'kubeflow/namespace-not-read',
    });
    expect(wanted).toContain('Namespace.');
  });

  it('are not missing where they may not be read', () => {
    const { health } = graphOf('profile-namespace-missing', {
      forbidden: [{ group: '', kind: 'Namespace' }],
    });
    expect(health?.state).toBe('unknown');
  });

  it('never include a Secret, whose absence nobody knows', () => {
    const { health, wanted } = graphOf('sealedsecret-secret-missing');
    expect(health?.state).toBe('ready');
    expect(wanted).not.toContain('Secret.');
  });

  it('include the revisions of a Composition, where all were read', () => {
    const file = 'composition-newest-invalid';
    expect(graphOf(file).health?.state).toBe('failed');
    expect(graphOf(file, { coverage: UNWATCHED }).health?.state).toBe('ready');
  });

  it('are not looked for in this cluster when the object is in another', () => {
    const { object: profile } = readFixture('profile-namespace');
    const [, namespace] = readObjects('healthContext/profile-namespace.yaml');
    const holder = {
      apiVersion: 'kubernetes.crossplane.io/v1alpha2',
      kind: 'Object',
      metadata: { name: 'far', uid: 'far' },
      spec: {
        providerConfigRef: { name: 'far' },
        forProvider: { manifest: profile },
      },
      status: { atProvider: { manifest: profile } },
    };
    const { graph } = buildGraph({
      roots: [refOf(holder)],
      snapshot: snapshotFromObjects([holder, namespace]),
      now: NOON,
    });
    const seen = graph.nodes.find(({ ref }) => ref.kind === 'Profile');
    expect(seen?.id).not.toBe(refKey(refOf(profile)));
    expect(seen?.health.state).toBe('unknown');
  });
});
