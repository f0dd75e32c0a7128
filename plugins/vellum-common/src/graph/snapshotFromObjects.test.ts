import { KindCoverage } from './ResourceSnapshot';
import { KindScope } from '../kube/KindScope';
import { snapshotFromObjects, SnapshotOptions } from './snapshotFromObjects';

const DEPLOYMENT = { group: 'apps', kind: 'Deployment' };
const POD = { group: '', kind: 'Pod' };
const NODE = { group: '', kind: 'Node' };

const deployment = (metadata: object, spec?: object) => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web', namespace: 'team-a', ...metadata },
  ...(spec && { spec }),
});

describe('snapshotFromObjects', () => {
  it('opens lists and leaves out what is no object', () => {
    const snapshot = snapshotFromObjects([
      { apiVersion: 'v1', kind: 'List', items: [deployment({}), null] },
      'no object',
    ]);
    expect(snapshot.list(DEPLOYMENT)).toHaveLength(1);
    expect(snapshot.list({ ...DEPLOYMENT, namespace: 'team-a' })).toHaveLength(
      1,
    );
    expect(snapshot.list({ ...DEPLOYMENT, namespace: 'team-b' })).toEqual([]);
  });

  it('lets in nothing that may be secret, wherever it stands', () => {
    const secret = {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: {
        name: 'token',
        namespace: 'team-a',
        annotations: {
          'kubectl.kubernetes.io/last-applied-configuration': 'PLANTED',
        },
      },
      data: { password: 'PLANTED' },
    };
    const snapshot = snapshotFromObjects([
      { kind: 'List', items: [secret] },
      {
        apiVersion: 'kubernetes.crossplane.io/v1alpha2',
        kind: 'Object',
        metadata: { name: 'token' },
        spec: { forProvider: { manifest: secret } },
      },
    ]);
    const all = [
      ...snapshot.list({ group: '', kind: 'Secret' }),
      ...snapshot.list({ group: 'kubernetes.crossplane.io', kind: 'Object' }),
    ];
    expect(all).toHaveLength(2);
    expect(JSON.stringify(all)).not.toContain('PLANTED');
  });

  it.each<[reason: string, older: object, newer: object]>([
    [
      'by number, not by text',
      { resourceVersion: '999' },
      { resourceVersion: '1000' },
    ],
    ['known before unknown', {}, { resourceVersion: '1' }],
    ['by generation, where no version tells', {}, { generation: 2 }],
    [
      'the version of what was made again under the same name',
      { resourceVersion: '7', uid: 'b', generation: 9 },
      { resourceVersion: '8', uid: 'a', generation: 1 },
    ],
    [
      'the same one in any order, where nothing tells',
      { uid: 'a' },
      { uid: 'b' },
    ],
  ])('keeps the newer reading of one object: %s', (_, older, newer) => {
    const kept = [deployment(older), deployment(newer)];
    for (const objects of [kept, [...kept].reverse()]) {
      expect(snapshotFromObjects(objects).list(DEPLOYMENT)).toEqual([kept[1]]);
    }
  });

  it('takes an object under two versions of its kind for one', () => {
    const snapshot = snapshotFromObjects([
      deployment({ resourceVersion: '1' }),
      { ...deployment({ resourceVersion: '2' }), apiVersion: 'apps/v2' },
    ]);
    expect(
      snapshot.list(DEPLOYMENT).map(({ apiVersion }) => apiVersion),
    ).toEqual(['apps/v2']);
  });

  it('counts a child once that names its owner twice', () => {
    const owner = { apiVersion: 'v1', kind: 'X', name: 'x', uid: 'owner' };
    const snapshot = snapshotFromObjects([
      deployment({ ownerReferences: [owner, owner] }),
    ]);
    expect(snapshot.childrenOf('owner')).toHaveLength(1);
  });

  it.each<
    [
      reason: string,
      options: SnapshotOptions,
      scope: KindScope,
      state: KindCoverage['state'],
    ]
  >([
    ['a list is taken to be complete', {}, POD, 'complete'],
    [
      'a kind that may not be read is forbidden',
      { forbidden: [POD] },
      POD,
      'forbidden',
    ],
    [
      'a kind that the cluster does not have is not served',
      { notServed: [POD] },
      POD,
      'not-served',
    ],
    [
      'of a part, a kind was read in the namespace in which it occurs',
      { complete: false },
      { ...DEPLOYMENT, namespace: 'team-a' },
      'complete',
    ],
    [
      'of a part, nothing is known of the kind in other namespaces',
      { complete: false },
      { ...DEPLOYMENT, namespace: 'team-b' },
      'not-read',
    ],
    [
      'of a part, nothing is known of a namespaced kind as a whole',
      { complete: false },
      DEPLOYMENT,
      'not-read',
    ],
    [
      'of a part, a cluster-scoped kind that occurs was read',
      { complete: false },
      NODE,
      'complete',
    ],
    [
      'of a part, a kind that does not occur was not read',
      { complete: false },
      POD,
      'not-read',
    ],
    [
      'a kind that is named complete is, without an object of it',
      { complete: [POD] },
      { ...POD, namespace: 'team-b' },
      'complete',
    ],
    [
      'a kind that is not among those named is not, although it occurs',
      { complete: [POD] },
      { ...DEPLOYMENT, namespace: 'team-a' },
      'not-read',
    ],
    [
      'who knows more of a scope is believed',
      {
        coverage: ({ kind }) =>
          kind === 'Pod' ? { state: 'loading' } : undefined,
      },
      POD,
      'loading',
    ],
    [
      'where who knows more knows nothing, the list decides',
      { complete: false, coverage: () => undefined },
      NODE,
      'complete',
    ],
  ])('%s', (_, options, scope, state) => {
    const snapshot = snapshotFromObjects(
      [
        deployment({}),
        { apiVersion: 'v1', kind: 'Node', metadata: { name: 'one' } },
      ],
      options,
    );
    expect(snapshot.coverage(scope).state).toBe(state);
  });
});
