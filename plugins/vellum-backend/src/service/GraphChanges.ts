import { OpenGraph } from './OpenGraph';

/** @internal */
export interface GraphChangesOptions {
  announce(graph: OpenGraph): void;
}

const QUIET_MS = 250;
const LONGEST_MS = 1_000;

/**
 * Graphs whose streams changed and that have to be looked at again: after a quarter of a second without further change,
 * or after one second of them. A graph is announced only if it says something else than before: most changes of a
 * cluster are of no interest to most of those who look at it.
 *
 * @internal
 */
export class GraphChanges {
  private readonly pending = new Map<
    OpenGraph,
    { since: number; timer: NodeJS.Timeout }
  >();

  constructor(private readonly options: GraphChangesOptions) {}

  add(graph: OpenGraph): void {
    const now = Date.now();
    const waiting = this.pending.get(graph);
    clearTimeout(waiting?.timer);
    const since = waiting?.since ?? now;
    const delay = Math.min(QUIET_MS, Math.max(0, since + LONGEST_MS - now));
    const timer = setTimeout(() => this.look(graph), delay).unref();
    this.pending.set(graph, { since, timer });
  }

  forget(graph: OpenGraph): void {
    clearTimeout(this.pending.get(graph)?.timer);
    this.pending.delete(graph);
  }

  stop(): void {
    for (const graph of [...this.pending.keys()]) {
      this.forget(graph);
    }
  }

  private look(graph: OpenGraph): void {
    this.pending.delete(graph);
    if (graph.announce()) {
      this.options.announce(graph);
    }
  }
}
