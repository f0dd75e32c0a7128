import { KubeObject } from '../kube/KubeObject';
import { refKey, ResourceRef } from '../kube/ResourceRef';
import { foldedFacts } from './foldedFacts';
import { linksOf } from './relations';
import { Link, RelationContext } from './relations/Relation';
import { ResolveContext, ResolvedNode, resolveLink } from './resolveLink';
import { stateOnly } from './stateOnly';
import { GraphEdge, GraphProblem } from './types';

/** Everything reached, in no particular order. @internal */
export interface CollectedGraph {
  roots: string[];
  nodes: Map<string, ResolvedNode>;
  edges: GraphEdge[];
  problems: GraphProblem[];
}

/**
 * Walks breadth first from the roots, so that a limit cuts the far ends and not the last root. Each object is expanded
 * once; an object that one reference may not show and another proves is shown.
 *
 * @internal
 */
export function collectNodes(
  {
    roots,
    dependencies,
  }: { roots: readonly ResourceRef[]; dependencies: readonly ResourceRef[] },
  context: ResolveContext,
  maxNodes: number,
): CollectedGraph {
  const nodes = new Map<string, ResolvedNode>();
  const edges: GraphEdge[] = [];
  const problems = new Map<string, GraphProblem>();
  const queue: string[] = [];
  const rootIds = new Set<string>();
  const report = (problem: GraphProblem) => {
    if (!problems.has(problem.message)) {
      problems.set(problem.message, problem);
    }
  };
  const add = (resolved: ResolvedNode): boolean => {
    const { id, presence } = resolved.node;
    const known = nodes.get(id);
    if (!known && nodes.size >= maxNodes) {
      report({
        type: 'limit',
        message: `Only the first ${maxNodes} objects are shown.`,
      });
      return false;
    }
    const better = presence === 'present' || presence === 'leaving';
    if (!known || (!known.object && better && resolved.object)) {
      nodes.set(id, resolved);
      if (resolved.object) {
        queue.push(id);
      }
      reportUnreadable(resolved, report);
    }
    return true;
  };

  const addRoot = (resolved: ResolvedNode) => {
    const { id } = resolved.node;
    if (add(resolved)) {
      rootIds.add(id);
    }
  };

  for (const root of roots) {
    addRoot(resolveRoot(root, context));
  }
  const namespaces = new Set(roots.map(({ namespace }) => namespace));
  for (const dependency of dependencies) {
    const { node } = resolveRoot(dependency, context);
    // Without its object it is not expanded, unless something else brings it.
    addRoot({
      node: namespaces.has(node.ref.namespace) ? node : stateOnly(node),
    });
  }
  let nodeId = '';
  const relationContext: RelationContext = {
    reader: context.reader,
    now: context.now,
    roleOf: object => context.kinds.roleOf(object),
    report: problem => report({ nodeId, ...problem }),
  };
  for (let next = 0; next < queue.length; next++) {
    nodeId = queue[next];
    const from = nodes.get(nodeId) as ResolvedNode & { object: KubeObject };
    const links = linksOf(from.object, relationContext);
    const brought = links.length > 1 ? new Set<string>() : undefined;
    for (const link of links) {
      const id = refKey(link.ref);
      const resolved =
        shownBefore(link, id, nodes) ?? resolveLink(link, context, from, id);
      const to = resolved.node.id;
      // Some tools apply the object that configures them: that is no news and no cycle.
      if (to !== nodeId && add(resolved) && !brought?.has(to)) {
        brought?.add(to);
        edges.push({ from: nodeId, to, relation: link.relation });
      }
    }
    const { facts, role } = from.node;
    facts.push(...foldedFacts(from.object, role, context.reader));
  }
  return {
    roots: [...rootIds],
    nodes,
    edges,
    problems: [...problems.values()],
  };
}

/** A source that a hundred others fetch is judged once: no reference can show more of it than is shown. */
function shownBefore(
  { observed, elsewhere }: Link,
  id: string,
  nodes: ReadonlyMap<string, ResolvedNode>,
): ResolvedNode | undefined {
  const known = observed || elsewhere ? undefined : nodes.get(id);
  return known?.object && known;
}

function resolveRoot(root: ResourceRef, context: ResolveContext): ResolvedNode {
  const ref = context.reader.normalize(root);
  return resolveLink({ relation: 'owns', ref }, context);
}

function reportUnreadable(
  { node: { id, presence, ref, health } }: ResolvedNode,
  report: (problem: GraphProblem) => void,
): void {
  const kind = ref.group ? `${ref.kind} of ${ref.group}` : ref.kind;
  if (presence === 'forbidden') {
    report({
      type: 'forbidden',
      nodeId: id,
      message: `${kind}: ${health.message}.`,
    });
  } else if (presence === 'not-served') {
    report({
      type: 'not-served',
      nodeId: id,
      message: `The cluster does not serve kind ${kind}.`,
    });
  }
}
