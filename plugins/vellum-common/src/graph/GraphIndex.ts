import { GraphNode, RelationName, ResourceGraph } from './types';

/** Look-ups over a graph: who is above and below whom. @internal */
export class GraphIndex {
  readonly #nodes: ReadonlyMap<string, GraphNode>;
  readonly #children = new Map<string, GraphNode[]>();
  readonly #parents = new Map<string, GraphNode[]>();
  readonly #owners = new Map<string, GraphNode>();
  readonly #related = new Map<string, GraphNode[]>();

  constructor(readonly graph: ResourceGraph) {
    this.#nodes = new Map(graph.nodes.map(node => [node.id, node]));
    for (const { from, to, relation } of graph.edges) {
      const parent = this.#nodes.get(from);
      const child = this.#nodes.get(to);
      if (parent && child) {
        append(this.#children, from, child);
        append(this.#parents, to, parent);
        append(this.#related, `${relation} ${from}`, child);
        if (relation === 'owns') {
          this.#owners.set(to, parent);
        }
      }
    }
  }

  get(id: string): GraphNode | undefined {
    return this.#nodes.get(id);
  }

  childrenOf(id: string): readonly GraphNode[] {
    return this.#children.get(id) ?? [];
  }

  /** The children that a node brings in one way. */
  related(id: string, relation: RelationName): readonly GraphNode[] {
    return this.#related.get(`${relation} ${id}`) ?? [];
  }

  parentsOf(id: string): readonly GraphNode[] {
    return this.#parents.get(id) ?? [];
  }

  /** The object that people know an object by: the Deployment of a pod. */
  workloadOf(node: GraphNode): GraphNode {
    let top = node;
    const seen = new Set<string>();
    for (
      let owner = this.#owners.get(top.id);
      owner && !seen.has(owner.id);
      owner = this.#owners.get(top.id)
    ) {
      seen.add(owner.id);
      top = owner;
    }
    return top;
  }
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) {
    list.push(value);
  } else {
    map.set(key, [value]);
  }
}
