/** What may have changed. @internal */
export interface Announceable {
  /** Looks again; answers whether it says something new. */
  announce(): boolean;
}

/** @internal */
export interface GraphChangesOptions<T extends Announceable> {
  announce(graph: T): void;
  /** Told when looking at a graph, or announcing it, throws; it is looked at again when it changes again. */
  failed(graph: T, error: unknown): void;
}

const QUIET_MS = 250;
const LONGEST_MS = 1_000;
/** Looking may take this part of the time, so that a busy cluster does not keep readers from their answers. */
const SHARE = 1 / 5;

/**
 * Graphs whose streams changed and that have to be looked at again: after a quarter of a second without further change,
 * or after one second of them. A graph is announced only if it says something else than before: most changes of a
 * cluster are of no interest to most of those who look at it.
 *
 * @internal
 */
export class GraphChanges<T extends Announceable> {
  private readonly pending = new Map<
    T,
    { since: number; timer: NodeJS.Timeout }
  >();
  private restUntil = 0;

  constructor(private readonly options: GraphChangesOptions<T>) {}

  add(graph: T): void {
    const now = Date.now();
    const since = this.pending.get(graph)?.since ?? now;
    this.schedule(graph, since, Math.min(QUIET_MS, since + LONGEST_MS - now));
  }

  forget(graph: T): void {
    clearTimeout(this.pending.get(graph)?.timer);
    this.pending.delete(graph);
  }

  stop(): void {
    for (const graph of [...this.pending.keys()]) {
      this.forget(graph);
    }
  }

  private schedule(graph: T, since: number, delayMs: number): void {
    clearTimeout(this.pending.get(graph)?.timer);
    const timer = setTimeout(
      () => this.due(graph, since),
      Math.max(0, delayMs),
    ).unref();
    this.pending.set(graph, { since, timer });
  }

  private due(graph: T, since: number): void {
    const now = Date.now();
    if (now < this.restUntil) {
      this.schedule(graph, since, this.restUntil - now);
      return;
    }
    this.pending.delete(graph);
    try {
      if (graph.announce()) {
        this.options.announce(graph);
      }
    } catch (error) {
      // Nobody waits for this look, so what it throws would end the process.
      this.options.failed(graph, error);
    }
    const took = Date.now() - now;
    this.restUntil = now + took / SHARE;
  }
}
