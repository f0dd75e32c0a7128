import {
  FlattenTreeOptions,
  flattenTree,
  GraphView,
  matchesFilter,
  TreeRow,
} from '@vellum-io/backstage-plugin-vellum-common';

/**
 * A line of a tree-table, with its place among its siblings as a screen reader tells it.
 *
 * @public
 */
export interface PlacedRow extends TreeRow {
  parentKey?: string;
  /** From 1. */
  position: number;
  setSize: number;
  /** False for a line that is there only because something below it matches the filter. */
  isMatch: boolean;
}

/** The visible lines of a graph, each knowing its place. */
export function treeRows(
  graph: GraphView['graph'],
  options: FlattenTreeOptions,
): PlacedRow[] {
  const { filter } = options;
  const rows = flattenTree(graph, options);
  const ancestors: TreeRow[] = [];
  const siblings = new Map<string | undefined, number>();
  const placed = rows.map(row => {
    ancestors.length = row.depth;
    const parentKey = ancestors[row.depth - 1]?.key;
    ancestors.push(row);
    const position = (siblings.get(parentKey) ?? 0) + 1;
    siblings.set(parentKey, position);
    return {
      ...row,
      parentKey,
      position,
      isMatch: !filter || matchesFilter(row.node, filter),
    };
  });
  return placed.map(row => ({
    ...row,
    setSize: siblings.get(row.parentKey) ?? 1,
  }));
}
