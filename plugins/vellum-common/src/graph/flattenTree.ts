import { filterGraph, GraphFilter, isEmptyFilter } from './filterGraph';
import { GraphIndex } from './GraphIndex';
import { GraphNode, ResourceGraph } from './types';

/** One row of a tree table. @public */
export interface TreeRow {
  /** Unique among the rows: an object that two others bring has a row below each. */
  key: string;
  node: GraphNode;
  /** 0 for a root. */
  depth: number;
  hasChildren: boolean;
  expanded: boolean;
  /** On the way from a root to what is wrong. */
  onPath: boolean;
}

/** Which rows of a tree are shown. @public */
export interface FlattenTreeOptions {
  /** Ids of the nodes whose children are shown. */
  expanded: ReadonlySet<string>;
  /** Only what matches and what is above it; matches are shown whether expanded or not. */
  filter?: GraphFilter;
  /** Node ids of a path to mark, such as `headline.path`. */
  path?: readonly string[];
}

/**
 * The rows of a tree table, top to bottom. An object that is brought twice shows its children at its first row only:
 * the number of rows is bounded by the number of edges.
 *
 * @public
 */
export function flattenTree(
  graph: ResourceGraph,
  { expanded, filter, path = [] }: FlattenTreeOptions,
): TreeRow[] {
  const isFiltered = !isEmptyFilter(filter);
  const shown = filter ? filterGraph(graph, filter) : graph;
  const index = GraphIndex.of(shown);
  const onPath = new Set(path);
  const rows: TreeRow[] = [];
  const seen = new Set<string>();
  const stack = shown.roots
    .map(id => ({ id, depth: 0, parentKey: '' }))
    .reverse();
  for (let item = stack.pop(); item; item = stack.pop()) {
    const { id, depth, parentKey } = item;
    const node = index.get(id);
    // A root that another root brings is shown there, if it was shown there already.
    if (node && !(depth === 0 && seen.has(id))) {
      const key = parentKey ? `${parentKey}>${id}` : id;
      const children = seen.has(id) ? [] : index.childrenOf(id);
      const isOpen = children.length > 0 && (isFiltered || expanded.has(id));
      seen.add(id);
      rows.push({
        key,
        node,
        depth,
        hasChildren: children.length > 0,
        expanded: isOpen,
        onPath: onPath.has(id),
      });
      if (isOpen) {
        for (let next = children.length - 1; next >= 0; next--) {
          stack.push({
            id: children[next].id,
            depth: depth + 1,
            parentKey: key,
          });
        }
      }
    }
  }
  return rows;
}
