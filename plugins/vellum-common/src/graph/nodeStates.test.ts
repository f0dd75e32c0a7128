import { readObjects } from '../__testUtils__/readObjects';
import { NOON } from '../__testUtils__/noon';
import { KubeObject } from '../kube/KubeObject';
import { ResourceRef } from '../kube/ResourceRef';
import { buildGraph } from './buildGraph';
import { snapshotFromObjects, SnapshotOptions } from './snapshotFromObjects';
import { NODE_PRESENCES, NodePresence } from './types';

const XR: ResourceRef = {
  group: 'platform.example.io',
  kind: 'XStore',
  name: 'shop',
};
const BUCKET = { group: 's3.example.io', kind: 'Bucket' };

function graphOf(file: string, options: SnapshotOptions = {}) {
  return buildGraph({
    roots: [XR],
    snapshot: snapshotFromObjects(readObjects(`graph/${file}.yaml`), options),
    now: NOON,
  }).graph;
}

const CASES: Array<
  [
    presence: NodePresence,
    reason: string,
    file: string,
    state: string,
    options: SnapshotOptions,
  ]
> = [
  ['present', 'referenced and controlled', 'bucket-present', 'ready', {}],
  ['pending', 'its composite is young', 'bucket-pending', 'progressing', {}],
  ['pending', 'no name was chosen yet', 'bucket-unnamed', 'progressing', {}],
  ['missing', 'its composite is old', 'bucket-missing', 'missing', {}],
  [
    'missing',
    'the cluster was read, though some time ago',
    'bucket-missing',
    'missing',
    {
      coverage: { state: 'stale', since: '2026-11-20T11:00:00Z', message: '' },
    },
  ],
  [
    'forbidden',
    'its kind may not be read',
    'bucket-missing',
    'forbidden',
    { forbidden: [BUCKET] },
  ],
  [
    'not-served',
    'the cluster does not have its kind',
    'bucket-missing',
    'missing',
    { notServed: [BUCKET] },
  ],
  [
    'loading',
    'its kind is being read',
    'bucket-missing',
    'unknown',
    { coverage: { state: 'loading' } },
  ],
  [
    'loading',
    'nobody asked for its kind yet',
    'bucket-missing',
    'unknown',
    { coverage: { state: 'unwatched' } },
  ],
  ['foreign', 'something else controls it', 'bucket-foreign', 'unknown', {}],
  ['unclaimed', 'nothing controls it', 'bucket-unclaimed', 'unknown', {}],
  ['leaving', 'it is no longer referenced', 'bucket-leaving', 'ready', {}],
];

describe('a node', () => {
  it.each(CASES)('is %s where %s', (presence, _, file, state, options) => {
    const { nodes, edges } = graphOf(file, options);
    expect(nodes).toHaveLength(2);
    expect(edges).toHaveLength(1);
    expect(nodes[1]).toMatchObject({ presence, health: { state } });
  });

  it('is in every one of its states in this table', () => {
    expect(new Set(CASES.map(([presence]) => presence))).toEqual(
      new Set(NODE_PRESENCES),
    );
  });

  it.each(['bucket-foreign', 'bucket-unclaimed'])(
    'says nothing of its object where it is withheld: %s',
    file => {
      const node = graphOf(file).nodes[1];
      expect(JSON.stringify(node)).not.toContain('PLANTED');
      expect(node).toMatchObject({ conditions: [], facts: [] });
      expect(node).not.toHaveProperty('uid');
      expect(node).not.toHaveProperty('apiVersion');
      expect(node).not.toHaveProperty('createdAt');
    },
  );

  it.each(['bucket-present', 'bucket-leaving'])(
    'says what its object reports where it belongs: %s',
    file => {
      expect(JSON.stringify(graphOf(file).nodes[1])).toContain('PLANTED');
    },
  );

  it('is reported where it cannot be read, beside being drawn', () => {
    const reported = (options: SnapshotOptions) =>
      graphOf('bucket-missing', options).problems.map(({ type }) => type);
    expect(reported({ forbidden: [BUCKET] })).toEqual(['forbidden']);
    expect(reported({ notServed: [BUCKET] })).toEqual(['not-served']);
    expect(reported({})).toEqual([]);
  });
});

describe('a graph', () => {
  const kustomization = (name: string): ResourceRef => ({
    group: 'kustomize.toolkit.fluxcd.io',
    kind: 'Kustomization',
    namespace: 'flux-system',
    name,
  });
  const circle = (roots: string[], nodes?: number) =>
    buildGraph({
      roots: roots.map(kustomization),
      snapshot: snapshotFromObjects(
        readObjects('graph/kustomization-circle.yaml'),
      ),
      now: NOON,
      limits: { nodes },
    }).graph;

  it.each([[['one']], [['two']], [['one', 'two', 'three']]])(
    'without an end is cut once and says where, from the roots %j',
    roots => {
      const { nodes, edges, problems } = circle(roots);
      expect(nodes).toHaveLength(3);
      expect(edges).toHaveLength(2);
      expect(problems.map(({ type }) => type)).toEqual(['cycle']);
    },
  );

  it('that is cut off at a limit keeps every root that fits, and says so once', () => {
    const { nodes, roots, problems } = circle(['one', 'two', 'three'], 2);
    expect(nodes).toHaveLength(2);
    expect(roots).toHaveLength(2);
    expect(problems.filter(({ type }) => type === 'limit')).toEqual([
      { type: 'limit', message: 'Only the first 2 objects are shown.' },
    ]);
  });

  it('of ten thousand objects in one chain, and of as many in one row, is built without a limit of the language', () => {
    const nest = (at: number): KubeObject => ({
      apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
      kind: 'Kustomization',
      metadata: { name: `k${at}`, namespace: 'flux-system' },
      status: {
        inventory: {
          entries: [
            {
              id: `flux-system_k${
                at + 1
              }_kustomize.toolkit.fluxcd.io_Kustomization`,
            },
          ],
        },
      },
    });
    const count = 10_000;
    const chain = Array.from({ length: count }, (_, at) => nest(at));
    const deep = buildGraph({
      roots: [kustomization('k0')],
      snapshot: snapshotFromObjects(chain),
      now: NOON,
      limits: { nodes: count },
    }).graph;
    expect(deep.nodes).toHaveLength(count);
    const row = {
      ...nest(0),
      metadata: { name: 'row', namespace: 'flux-system' },
    };
    row.status = {
      inventory: {
        entries: chain.map(({ metadata }) => ({
          id: `team-a_${metadata.name}_example.io_Widget`,
        })),
      },
    };
    const wide = buildGraph({
      roots: [kustomization('row')],
      snapshot: snapshotFromObjects([row]),
      now: NOON,
      limits: { nodes: 2 * count },
    }).graph;
    expect(wide.nodes).toHaveLength(count + 1);
  });
});
