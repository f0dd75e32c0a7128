import { providerUnhealthy } from './providerUnhealthy';
import { findRootCauses } from '../findRootCauses';
import { snapshotFromObjects } from '../../snapshotFromObjects';
import { buildGraph } from '../../buildGraph';
import { refOf } from '../../../kube/ResourceRef';
import { NOON } from '../../../__testUtils__/noon';
import { findOfKind } from '../../../__testUtils__/findOfKind';
import { Advice, adviceIn, toldIn } from '../../../__testUtils__/findingsIn';
import { causesOf } from '../../../__testUtils__/causesOf';
import { readObjects } from '../../../__testUtils__/readObjects';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'provider-unhealthy-release-ignored',
    'nothing was ever said of the Release, since nobody is there to say it',
    'Provider provider-helm is installed, but its program does not run, so nothing of helm.crossplane.io is reconciled.',
  ],
  [
    'provider-unhealthy-provider-not-fetched',
    'Crossplane says "unpacking" also where it failed',
    'Provider provider-aws cannot be installed: its package registry.example/provider-aws:v9.9.9 cannot be fetched.',
  ],
  [
    'provider-unhealthy-providerrevision-dependencies',
    'what no rule knows is told in the words of Crossplane',
    'ProviderRevision provider-aws-0123456789ab is not healthy: incompatible dependencies: registry.example/provider-family-aws is at version v0.9.0, but needs >=v1.0.0.',
  ],
  [
    'provider-unhealthy-release-image',
    'its pods were read, and say more than the package',
    'Provider provider-helm is installed, but its image registry.example/provider-helm:v9.9.9 cannot be pulled, so nothing of helm.crossplane.io is reconciled.',
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'provider-unhealthy-release-ignored',
    [
      {
        title: 'Provider provider-helm does not work',
        nextStep:
          'Look at its Deployment and pods in the namespace of Crossplane.',
        evidence: [
          'condition UnhealthyPackageRevision: post establish runtime hook failed f …',
        ],
        since: '2026-11-20T09:00:00Z',
      },
    ],
  ],
  [
    'provider-unhealthy-provider-not-fetched',
    [
      {
        title: 'Provider provider-aws does not work',
        nextStep:
          'Check the address and version of the package, and whether Crossplane may pull from its registry.',
        evidence: [
          'condition UnpackingPackage: cannot unpack package: failed to fetch packa …',
        ],
        since: '2026-11-20T09:00:00Z',
      },
    ],
  ],
  [
    'provider-unhealthy-providerrevision-dependencies',
    [
      {
        title: 'ProviderRevision provider-aws-0123456789ab does not work',
        nextStep: 'Read the conditions of the package and of its revision.',
        evidence: [
          'condition UnhealthyPackageRevision: cannot resolve package dependencies: …',
        ],
        since: '2026-11-20T09:00:00Z',
      },
    ],
  ],
  [
    'provider-unhealthy-release-image',
    [
      {
        title: 'Provider provider-helm does not work',
        nextStep:
          'Look at its Deployment and pods in the namespace of Crossplane.',
        evidence: [
          'condition UnhealthyPackageRevision: provider package deployment has no c …',
        ],
      },
    ],
  ],
];

describe('providerUnhealthy', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['provider-unhealthy', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );

  const ignored = () =>
    readObjects('findings/provider-unhealthy-release-ignored.yaml');

  it('does not blame a provider that installed other kinds', () => {
    const objects = ignored();
    const revision = objects.find(({ kind }) => kind === 'ProviderRevision')!;
    revision.status = {
      objectRefs: [{ name: 'releases.otherhelm.crossplane.io' }],
    };
    expect(causesOf(objects).map(({ cause }) => cause)).toEqual([
      'nothing-reconciles',
    ]);
  });

  it('leaves a package alone that is being unpacked', () => {
    const [provider] = readObjects(
      'findings/provider-unhealthy-provider-not-fetched.yaml',
    );
    const [condition] = provider.status!.conditions as Array<{
      message?: string;
    }>;
    delete condition.message;
    expect(causesOf([provider]).map(({ cause }) => cause)).not.toContain(
      'provider-unhealthy',
    );
  });

  it('looks for the provider of a group once, however many objects wait for it', () => {
    const objects = ignored();
    const [release] = objects;
    const others = ['a', 'b', 'c'].map(name => ({
      ...release,
      metadata: { ...release.metadata, name, uid: name },
    }));
    const all = [...objects, ...others];
    const snapshot = snapshotFromObjects(all);
    const roots = [release, ...others].map(refOf);
    const { graph } = buildGraph({ roots, snapshot, now: NOON });
    const asked: string[] = [];
    const { findings } = findRootCauses({
      graph,
      now: NOON,
      snapshot: {
        ...snapshot,
        get: ref => snapshot.get(ref),
        coverage: scope => snapshot.coverage(scope),
        isNamespaced: kind => snapshot.isNamespaced(kind),
        childrenOf: uid => snapshot.childrenOf(uid),
        list: scope => {
          asked.push(scope.kind);
          return snapshot.list(scope);
        },
      },
    });
    expect(findings.map(({ cause }) => cause)).toEqual(['provider-unhealthy']);
    expect(asked.filter(kind => kind === 'ProviderRevision')).toHaveLength(1);
  });

  it.each<[string, object]>([
    [
      'the label of Crossplane 1',
      { 'pkg.crossplane.io/provider': 'provider-helm' },
    ],
    ['the label of today', { 'pkg.crossplane.io/package': 'provider-helm' }],
  ])('knows the provider of a revision by %s', (_reason, labels) => {
    const objects = ignored();
    const revision = findOfKind(objects, 'ProviderRevision');
    revision.metadata.labels = { ...labels };
    expect(causesOf(objects)[0].title).toBe(
      'Provider provider-helm does not work',
    );
  });

  it('names the revision where nothing names its provider', () => {
    const objects = ignored();
    const revision = findOfKind(objects, 'ProviderRevision');
    delete revision.metadata.labels;
    revision.status = {
      ...revision.status,
      conditions: [{ type: 'Healthy', status: 'False', message: 'no' }],
    };
    expect(causesOf(objects)[0].title).toBe(
      'Provider provider-helm-0123456789ab does not work',
    );
  });

  it('reads all that a revision installed, whatever stands among it', () => {
    const objects = ignored();
    const revision = findOfKind(objects, 'ProviderRevision');
    revision.status = {
      objectRefs: [
        {},
        { name: 'widgets.example.io' },
        { name: 'releases.helm.crossplane.io' },
      ],
    };
    expect(causesOf(objects).map(({ cause }) => cause)).toEqual([
      'provider-unhealthy',
    ]);
  });

  it('blames no provider that is well', () => {
    const objects = ignored();
    findOfKind(objects, 'Provider').status = {
      conditions: [
        { type: 'Installed', status: 'True' },
        { type: 'Healthy', status: 'True' },
      ],
    };
    expect(causesOf(objects).map(({ cause }) => cause)).toEqual([
      'nothing-reconciles',
    ]);
  });

  it.each<[string, object]>([
    [
      'was looked at',
      { status: { conditions: [{ type: 'Synced', status: 'False' }] } },
    ],
    ['is none of a provider', { spec: {}, apiVersion: 'example.io/v1' }],
  ])('says nothing of what %s', (_reason, change) => {
    const [release, ...others] = ignored();
    const rules = [providerUnhealthy];
    const objects = [{ ...release, ...change }, ...others];
    expect(causesOf(objects, { rules })).toEqual([]);
  });
});
