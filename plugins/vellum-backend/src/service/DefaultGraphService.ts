import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import { ClusterCache, ClusterCaches, systemTimers, Timers } from '../watch';
import { EntityGraphRequest, EntityGraphService } from './EntityGraphService';
import { GraphChanges } from './GraphChanges';
import { GraphCore } from './GraphCore';
import { GraphAnswer } from './GraphService';
import { OpenGraph } from './OpenGraph';

/** @internal */
export interface DefaultGraphServiceOptions {
  core: GraphCore;
  caches: ClusterCaches;
  logger: LoggerService;
  /** How long a graph that nobody reads keeps its streams. */
  idleMs: number;
  /** Tells those who have a graph open that it changed. */
  announce(graph: { entityRef: string; viewers: string[] }): void;
  patienceMs?: number;
  timers?: Timers;
}

const PATIENCE_MS = 3_000;
const TICK_MS = 60_000;

/**
 * Answers from the watch caches. The first reader of a graph starts its streams; from then on reading it costs the
 * cluster nothing, and those who have it open are told when it says something new.
 *
 * @internal
 */
export class DefaultGraphService implements EntityGraphService {
  private readonly graphs = new Map<string, OpenGraph>();
  private readonly subscriptions = new Map<ClusterCache, () => void>();
  private readonly changes: GraphChanges<OpenGraph>;
  private readonly timers: Timers;
  private tick?: NodeJS.Timeout;

  constructor(private readonly options: DefaultGraphServiceOptions) {
    this.timers = options.timers ?? systemTimers;
    this.changes = new GraphChanges<OpenGraph>({
      announce: graph =>
        options.announce({
          entityRef: graph.entityRef,
          viewers: graph.viewerRefs(),
        }),
      failed: ({ entityRef, view }, error) =>
        options.logger.error(
          `Could not tell whether the ${view} graph of ${entityRef} changed; those who have it open see the last answer until it changes again`,
          toError(error),
        ),
    });
  }

  /** Begins to forget idle graphs. */
  start(): void {
    if (this.tick) {
      throw new Error('The graph service has been started before');
    }
    this.tick = setInterval(() => this.expire(), TICK_MS).unref();
  }

  async getGraph(request: EntityGraphRequest): Promise<GraphAnswer> {
    const graph = this.open(request);
    graph.renew(request.viewer);
    return await graph.read();
  }

  /** Closes what nobody read for the idle time, and looks at the rest again: some sentences depend on the time. */
  expire(): void {
    for (const [key, graph] of [...this.graphs]) {
      if (graph.expire(this.options.idleMs)) {
        this.changes.add(graph);
      } else {
        this.close(key, graph);
      }
    }
  }

  /** For tests and metrics. */
  counts(): { graphs: number; subscriptions: number } {
    return {
      graphs: this.graphs.size,
      subscriptions: this.subscriptions.size,
    };
  }

  /** Lets go of all graphs. */
  stop(): void {
    clearInterval(this.tick);
    for (const [key, graph] of [...this.graphs]) {
      this.close(key, graph);
    }
    this.changes.stop();
  }

  private open({ entity, view }: EntityGraphRequest): OpenGraph {
    const { core, caches, patienceMs = PATIENCE_MS } = this.options;
    const entityRef = stringifyEntityRef(entity);
    const key = `${entityRef} ${view}`;
    const target = core.readEntityTarget(entity);
    const cache = caches.get(target.cluster);
    const known = this.graphs.get(key);
    if (known?.isFor(target)) {
      return known;
    }
    const { timers } = this;
    const graph = new OpenGraph({
      core,
      cache,
      entityRef,
      view,
      target,
      timers,
      patienceMs,
    });
    known?.viewerRefs().forEach(viewer => graph.renew(viewer));
    if (!this.subscriptions.has(cache)) {
      const unsubscribe = cache.subscribe(streams =>
        this.noticed(cache, streams),
      );
      this.subscriptions.set(cache, unsubscribe);
    }
    // The new one is in place before the old one lets go, so that streams they share go on.
    this.graphs.set(key, graph);
    if (known) {
      try {
        graph.answer();
      } finally {
        this.release(known);
      }
    }
    return graph;
  }

  private close(key: string, graph: OpenGraph): void {
    this.graphs.delete(key);
    this.release(graph);
  }

  /** Lets go of a graph that is in the list no more, and of its cluster where no other graph is on it. */
  private release(graph: OpenGraph): void {
    this.changes.forget(graph);
    graph.close();
    const used = [...this.graphs.values()].some(
      other => other.cache === graph.cache,
    );
    if (!used) {
      this.subscriptions.get(graph.cache)?.();
      this.subscriptions.delete(graph.cache);
    }
  }

  private noticed(cache: ClusterCache, streams: ReadonlySet<string>): void {
    for (const graph of this.graphs.values()) {
      if (graph.cache === cache && graph.touches(streams)) {
        this.changes.add(graph);
      }
    }
  }
}
