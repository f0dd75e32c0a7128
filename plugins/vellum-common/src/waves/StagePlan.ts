import { GraphIndex } from '../graph/GraphIndex';
import { ResourceSnapshot } from '../graph/ResourceSnapshot';
import { GraphNode } from '../graph/types';
import { KubeObject } from '../kube/KubeObject';
import { readRecord, readString } from '../kube/readField';
import { refKey } from '../kube/ResourceRef';
import {
  DependencyEdge,
  dependencyEdges,
  JudgeContext,
} from './DependencyEdge';

/** What depends on what among the roots of one kind, and how far it has come. @internal */
export class StagePlan {
  readonly #edges: ReadonlyMap<string, readonly DependencyEdge[]>;
  readonly #dependents = new Set<string>();
  readonly #blockers = new Set<string>();
  readonly #stale = new Set<string>();
  readonly #bottoms = new Map<string, string | undefined>();

  constructor(
    readonly roots: readonly GraphNode[],
    readonly index: GraphIndex,
    snapshot: ResourceSnapshot,
  ) {
    const objects = new Map(
      roots.map(node => [node.id, objectOf(node, snapshot)]),
    );
    const context: JudgeContext = {
      read: ref => ({
        object: objects.get(refKey(ref)),
        isMissing: index.get(refKey(ref))?.presence === 'missing',
      }),
      sourceOf: object => sourceOf(object, snapshot),
    };
    for (const [id, object] of objects) {
      const latest = readString(
        object && sourceOf(object, snapshot),
        'status',
        'artifact',
        'revision',
      );
      const applied = readString(object, 'status', 'lastAppliedRevision');
      if (applied && latest && applied !== latest) {
        this.#stale.add(id);
      }
    }
    this.#edges = new Map(
      [...objects].map(([id, object]) => [
        id,
        object ? dependencyEdges(object, context) : [],
      ]),
    );
    for (const [id, edges] of this.#edges) {
      edges.forEach(({ to }) => this.#dependents.add(to));
      if (this.isWaiting(id)) {
        this.unmet(id).forEach(({ to }) => this.#blockers.add(to));
      }
    }
  }

  /** By id, the ids of what it depends on. */
  dependencies(): Map<string, string[]> {
    return new Map(
      [...this.#edges].map(([id, edges]) => [id, edges.map(({ to }) => to)]),
    );
  }

  /** The entries that keep it from starting, in the order in which its controller looks: it stops at the first. */
  unmet(id: string): readonly DependencyEdge[] {
    return (this.#edges.get(id) ?? []).filter(({ state }) => state !== 'met');
  }

  /** Whether its controller says that it waits for what it depends on. */
  isWaiting(id: string): boolean {
    return this.index.get(id)?.health.state === 'waiting';
  }

  hasDependents(id: string): boolean {
    return this.#dependents.has(id);
  }

  /** Whether something waits for it. */
  isBlocker(id: string): boolean {
    return this.#blockers.has(id);
  }

  /** Whether its source has a newer revision than the one that it applied. */
  isStale(id: string): boolean {
    return this.#stale.has(id);
  }

  /**
   * The bottom of what something waits for: along the first unmet entries to the first object that does not itself wait.
   * `undefined` in a circle, which has no bottom, and for what does not wait.
   */
  rootOf(id: string): GraphNode | undefined {
    const bottom = this.#bottomOf(id);
    return bottom === undefined || bottom === id
      ? undefined
      : this.index.get(bottom);
  }

  /** Each object is passed once, however many wait for it. */
  #bottomOf(id: string): string | undefined {
    const way: string[] = [];
    const seen = new Set<string>();
    let current = id;
    while (!this.#bottoms.has(current) && !seen.has(current)) {
      seen.add(current);
      way.push(current);
      const [first] = this.isWaiting(current) ? this.unmet(current) : [];
      if (!first) {
        this.#bottoms.set(current, current);
        break;
      }
      current = first.to;
    }
    const bottom = this.#bottoms.get(current);
    way.forEach(passed => this.#bottoms.set(passed, bottom));
    return bottom;
  }
}

function objectOf(
  { presence, ref }: GraphNode,
  snapshot: ResourceSnapshot,
): KubeObject | undefined {
  return presence === 'present' ? snapshot.get(ref) : undefined;
}

/** What a Kustomization takes its files from. A HelmRelease names no source of this form. */
function sourceOf(
  object: KubeObject,
  snapshot: ResourceSnapshot,
): KubeObject | undefined {
  const source = readRecord(object, 'spec', 'sourceRef');
  const kind = readString(source, 'kind');
  const name = readString(source, 'name');
  const namespace =
    readString(source, 'namespace') ?? object.metadata.namespace;
  return kind && name
    ? snapshot.get({
        group: 'source.toolkit.fluxcd.io',
        kind,
        ...(namespace && { namespace }),
        name,
      })
    : undefined;
}
