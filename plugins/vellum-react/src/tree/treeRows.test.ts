import { platformStuck } from '../testUtils';
import { treeRows } from './treeRows';

const NOW = new Date('2026-11-20T14:00:00Z');
const { graph } = platformStuck(NOW);
const ALL = new Set(graph.nodes.map(node => node.id));

const outline = (rows: ReturnType<typeof treeRows>) =>
  rows.map(
    ({ depth, position, setSize, node }) =>
      `${'  '.repeat(depth)}${
        node.label ?? node.ref.name
      } ${position}/${setSize}`,
  );

describe('treeRows', () => {
  it('tells each line its place among its siblings', () => {
    expect(outline(treeRows(graph, { expanded: ALL }))).toEqual([
      'vellum-dev 1/1',
      '  vellum-dev-97b4p 1/1',
      '    knative-operator 1/5',
      '    knative-serving 2/5',
      '      knative-serving 1/1',
      '    istio-base 3/5',
      '    istiod 4/5',
      '      istiod 1/1',
      '    knative-serving-namespace 5/5',
    ]);
  });

  it('shows only the roots of a closed tree', () => {
    expect(outline(treeRows(graph, { expanded: new Set() }))).toEqual([
      'vellum-dev 1/1',
    ]);
  });

  it('keeps what is above a match, and says that it is no match', () => {
    const rows = treeRows(graph, {
      expanded: new Set(),
      filter: { text: 'deployment' },
    });
    expect(rows.map(row => [row.node.ref.kind, row.isMatch])).toEqual([
      ['VellumPlatform', false],
      ['XVellumPlatform', false],
      ['Release', false],
      ['Deployment', true],
    ]);
  });

  it('knows the line above each line, for the left arrow', () => {
    const rows = treeRows(graph, { expanded: ALL });
    const serving = rows[4];
    expect(rows.find(row => row.key === serving.parentKey)?.node.label).toBe(
      'knative-serving',
    );
    expect(rows[0].parentKey).toBeUndefined();
  });
});
