import { flattenTree, TreeRow } from '../graph/flattenTree';
import { GraphNode, ResourceGraph } from '../graph/types';

/** A line of the tree: an object, or how many ready ones were left out. @internal */
export interface TreeLine {
  /** The branches before the name: `│  ├─ `. */
  branches: string;
  node?: GraphNode;
  /** Ready objects that this line stands for. */
  folded?: number;
}

interface Branch {
  row?: TreeRow;
  folded: number;
  children: Branch[];
}

/**
 * The lines of a tree, top to bottom. Folded, a branch in which all is ready becomes a part of one line that counts;
 * roots are always shown.
 *
 * @internal
 */
export function treeLines(
  graph: ResourceGraph,
  { fold }: { fold: boolean },
): TreeLine[] {
  const roots = branchesOf(graph);
  if (fold) {
    roots.forEach(foldReady);
  }
  const lines: TreeLine[] = [];
  const stack = roots
    .map(branch => ({ branch, before: '', isLast: true, depth: 0 }))
    .reverse();
  for (let item = stack.pop(); item; item = stack.pop()) {
    const { branch, before, isLast, depth } = item;
    const fork = isLast ? '└─ ' : '├─ ';
    lines.push({
      branches: depth === 0 ? '' : `${before}${fork}`,
      ...(branch.row ? { node: branch.row.node } : { folded: branch.folded }),
    });
    const rail = isLast ? '   ' : '│  ';
    const last = branch.children.length - 1;
    for (let at = last; at >= 0; at--) {
      stack.push({
        branch: branch.children[at],
        before: depth === 0 ? '' : `${before}${rail}`,
        isLast: at === last,
        depth: depth + 1,
      });
    }
  }
  return lines;
}

function branchesOf(graph: ResourceGraph): Branch[] {
  const expanded = new Set(graph.nodes.map(({ id }) => id));
  const roots: Branch[] = [];
  const open: Branch[] = [];
  for (const row of flattenTree(graph, { expanded })) {
    const branch: Branch = { row, folded: 0, children: [] };
    open.length = row.depth;
    (open[row.depth - 1]?.children ?? roots).push(branch);
    open.push(branch);
  }
  return roots;
}

/** Counted from the leaves up, without recursion: a graph may be as deep as it likes. */
function foldReady(root: Branch): void {
  const order = [root];
  for (let next = 0; next < order.length; next++) {
    for (const child of order[next].children) {
      order.push(child);
    }
  }
  const readySizes = new Map<Branch, number>();
  for (const branch of order.reverse()) {
    const sizes = branch.children.map(child => readySizes.get(child) ?? 0);
    const folded = sizes.reduce((sum, size) => sum + size, 0);
    const health = branch.row?.node.health;
    const isReady =
      health?.state === 'ready' &&
      !health.warnings &&
      sizes.every(size => size > 0);
    readySizes.set(branch, isReady ? folded + 1 : 0);
    if (folded > 0) {
      branch.children = branch.children.filter(child => !readySizes.get(child));
      branch.children.push({ folded, children: [] });
    }
  }
}
