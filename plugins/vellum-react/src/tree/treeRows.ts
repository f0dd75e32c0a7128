import {
  GraphNode,
  GraphView,
} from '@vellum-io/backstage-plugin-vellum-common';

/**
 * One line of a tree-table.
 *
 * @public
 */
export interface TreeRow {
  /** Unique within the rows: a node that two others bring appears below both. */
  key: string;
  parentKey?: string;
  node: GraphNode;
  /** 1 for a root, as `aria-level` counts. */
  level: number;
  /** Place among its siblings, from 1, and how many these are. */
  position: number;
  setSize: number;
  hasChildren: boolean;
  isExpanded: boolean;
  /** False for a line that is there only because something below it matches the filter. */
  isMatch: boolean;
}

/** Which lines are wanted. With a filter, the ancestors of a match are shown and open. */
export interface TreeRowOptions {
  expanded: ReadonlySet<string>;
  filter?: (node: GraphNode) => boolean;
}

/**
 * The visible lines of a graph, in the order of the graph. Iterative, because depth is the cluster's to choose; a node
 * that is its own ancestor is shown once more and not opened.
 */
export function treeRows(
  graph: GraphView['graph'],
  options: TreeRowOptions,
): TreeRow[] {
  const { expanded, filter } = options;
  const nodes = new Map(graph.nodes.map(node => [node.id, node]));
  const children = childIds(graph, nodes);
  const shown = filter ? withAncestors(graph, filter) : undefined;
  const visible = (ids: readonly string[]) =>
    shown ? ids.filter(id => shown.has(id)) : ids;

  const rows: TreeRow[] = [];
  const stack = siblings(visible(graph.roots));
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { id, parent, position, setSize } = next;
    const node = nodes.get(id);
    if (!node) {
      continue;
    }
    const below = visible(children.get(id) ?? []);
    const ancestors = new Set(parent?.ancestors).add(id);
    const isCycle = parent?.ancestors.has(id) ?? false;
    const isExpanded =
      below.length > 0 && !isCycle && (!!shown || expanded.has(id));
    const row: TreeRow = {
      key: parent ? `${parent.row.key} ${id}` : id,
      parentKey: parent?.row.key,
      node,
      level: ancestors.size,
      position,
      setSize,
      hasChildren: below.length > 0 && !isCycle,
      isExpanded,
      isMatch: !filter || filter(node),
    };
    rows.push(row);
    if (isExpanded) {
      stack.push(...siblings(below, { row, ancestors }));
    }
  }
  return rows;
}

interface Parent {
  row: TreeRow;
  ancestors: ReadonlySet<string>;
}

/** Siblings in reverse, so that the first is popped first. */
function siblings(ids: readonly string[], parent?: Parent) {
  return ids
    .map((id, index) => ({
      id,
      parent,
      position: index + 1,
      setSize: ids.length,
    }))
    .reverse();
}

/** Children in the order of the nodes, which is worst first; `fetches` points at sources, which bring nothing. */
function childIds(
  graph: GraphView['graph'],
  nodes: ReadonlyMap<string, GraphNode>,
): Map<string, string[]> {
  const order = new Map([...nodes.keys()].map((id, index) => [id, index]));
  const children = new Map<string, string[]>();
  for (const { from, to } of graph.edges) {
    const known = children.get(from);
    if (known) {
      known.push(to);
    } else {
      children.set(from, [to]);
    }
  }
  for (const ids of children.values()) {
    ids.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  }
  return children;
}

function withAncestors(
  graph: GraphView['graph'],
  filter: (node: GraphNode) => boolean,
): Set<string> {
  const parents = new Map<string, string[]>();
  for (const { from, to } of graph.edges) {
    parents.set(to, [...(parents.get(to) ?? []), from]);
  }
  const shown = new Set<string>();
  const pending = graph.nodes.filter(filter).map(node => node.id);
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (!shown.has(id)) {
      shown.add(id);
      pending.push(...(parents.get(id) ?? []));
    }
  }
  return shown;
}
