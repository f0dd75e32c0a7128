import { GraphNode, RelationName, ResourceGraph } from './types';

/** A node with those next to it. */
interface Entry {
  node: GraphNode;
  children: GraphNode[];
  /** How each of the children is brought. */
  relations: RelationName[];
  parents: GraphNode[];
  owner?: GraphNode;
}

/** One graph is looked up in by causes, lanes and headline: it is indexed once. */
const indexes = new WeakMap<ResourceGraph, GraphIndex>();

/** Look-ups over a graph: who is above and below whom. @internal */
export class GraphIndex {
  readonly #entries = new Map<string, Entry>();

  constructor(readonly graph: ResourceGraph) {
    for (const node of graph.nodes) {
      this.#entries.set(node.id, {
        node,
        children: [],
        relations: [],
        parents: [],
      });
    }
    for (const { from, to, relation } of graph.edges) {
      const parent = this.#entries.get(from);
      const child = this.#entries.get(to);
      if (parent && child) {
        parent.children.push(child.node);
        parent.relations.push(relation);
        child.parents.push(parent.node);
        if (relation === 'owns') {
          child.owner = parent.node;
        }
      }
    }
  }

  /** The index of a graph, which must not change any more. */
  static of(graph: ResourceGraph): GraphIndex {
    const known = indexes.get(graph);
    if (known) {
      return known;
    }
    const index = new GraphIndex(graph);
    indexes.set(graph, index);
    return index;
  }

  get(id: string): GraphNode | undefined {
    return this.#entries.get(id)?.node;
  }

  childrenOf(id: string): readonly GraphNode[] {
    return this.#entries.get(id)?.children ?? [];
  }

  /** The children that a node brings in one way. */
  related(id: string, relation: RelationName): readonly GraphNode[] {
    const entry = this.#entries.get(id);
    return entry
      ? entry.children.filter((_, at) => entry.relations[at] === relation)
      : [];
  }

  parentsOf(id: string): readonly GraphNode[] {
    return this.#entries.get(id)?.parents ?? [];
  }

  /** What made an object and cleans it up: the ReplicaSet of a pod. */
  ownerOf(id: string): GraphNode | undefined {
    return this.#entries.get(id)?.owner;
  }

  /** The object that people know an object by: the Deployment of a pod. */
  workloadOf(node: GraphNode): GraphNode {
    let top = node;
    const seen = new Set<string>();
    for (
      let owner = this.ownerOf(top.id);
      owner && !seen.has(owner.id);
      owner = this.ownerOf(top.id)
    ) {
      seen.add(owner.id);
      top = owner;
    }
    return top;
  }
}
