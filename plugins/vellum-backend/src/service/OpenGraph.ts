import {
  EntityTarget,
  GraphViewName,
} from '@vellum-io/backstage-plugin-vellum-common';
import { ClusterCache, ScopeLease, Timers } from '../watch';
import { etagOf } from './etagOf';
import { GraphCore } from './GraphCore';
import { GraphAnswer } from './GraphService';

/** @internal */
export interface OpenGraphOptions {
  core: GraphCore;
  cache: ClusterCache;
  entityRef: string;
  view: GraphViewName;
  target: EntityTarget;
  timers: Timers;
  /** How long a reader is kept waiting for kinds that are read for the first time. */
  patienceMs: number;
}

/** A tree of depth n needs n rounds, since each level names the kinds of the next. */
const MAX_ROUNDS = 12;
const MINUTE_MS = 60_000;

/**
 * One view of one entity that somebody looks at: holds the streams it needs, and the last answer for as long as nothing
 * in them changed.
 *
 * @internal
 */
export class OpenGraph {
  private readonly lease: ScopeLease;
  private readonly viewers = new Map<string, number>();
  private readonly givenUp = new Set<string>();
  private memo?: { key: string; answer: GraphAnswer };
  /** What those who look at it were last told, or first answered. */
  private announced?: string;
  /** Whether somebody has been answered something else since. */
  private diverged = false;

  constructor(private readonly options: OpenGraphOptions) {
    this.lease = options.cache.lease();
  }

  get entityRef(): string {
    return this.options.entityRef;
  }

  get view(): GraphViewName {
    return this.options.view;
  }

  get cache(): ClusterCache {
    return this.options.cache;
  }

  /** The view as complete as it gets within the reader's patience; a kind that was slow once is not waited for again. */
  async read(): Promise<GraphAnswer> {
    const answer = await this.complete();
    this.announced ??= answer.etag;
    // What changes there and back again before the next look is no news for most readers, but it is for this one.
    this.diverged ||= this.announced !== answer.etag;
    return answer;
  }

  /** The view as it is known now; starts what it lacks, without waiting. */
  answer(): GraphAnswer {
    if (this.memo?.key !== this.memoKey()) {
      const answer = this.build();
      // Taken afterwards: building may have started streams, and these are part of the key.
      this.memo = { key: this.memoKey(), answer };
    }
    return this.memo.answer;
  }

  /** Whether somebody may have been answered something else than it says now; from now on it counts as announced. */
  announce(): boolean {
    const { etag } = this.answer();
    if (this.announced === undefined) {
      // Nobody has been answered yet.
      return false;
    }
    const news = this.diverged || this.announced !== etag;
    this.announced = etag;
    this.diverged = false;
    return news;
  }

  /** Whether one of these streams is part of the view. */
  touches(streams: ReadonlySet<string>): boolean {
    return this.lease.touches(streams);
  }

  /** Whether it still shows what the entity's annotations say. */
  isFor(target: EntityTarget): boolean {
    return JSON.stringify(target) === JSON.stringify(this.options.target);
  }

  /** Notes that somebody reads it. */
  renew(viewer: string): void {
    this.viewers.set(viewer, this.options.timers.now());
  }

  /** Forgets who has not read for so long; answers whether anybody is left. */
  expire(idleMs: number): boolean {
    const limit = this.options.timers.now() - idleMs;
    for (const [viewer, seen] of this.viewers) {
      if (seen <= limit) {
        this.viewers.delete(viewer);
      }
    }
    return this.viewers.size > 0;
  }

  /** User entity references of those who have it open. */
  viewerRefs(): string[] {
    return [...this.viewers.keys()].sort();
  }

  close(): void {
    this.lease.release();
  }

  private async complete(): Promise<GraphAnswer> {
    const { timers, patienceMs } = this.options;
    const deadline = new AbortController();
    const expiry = timers
      .sleep(patienceMs, deadline.signal)
      .then(() => deadline.abort());
    try {
      for (let round = 0; round < MAX_ROUNDS; round += 1) {
        const answer = this.answer();
        const pending = this.pending();
        if (pending.length === 0) {
          return answer;
        }
        await this.lease.loaded(pending, deadline.signal);
        if (deadline.signal.aborted) {
          break;
        }
      }
      this.pending().forEach(stream => this.givenUp.add(stream));
      return this.answer();
    } finally {
      deadline.abort();
      await expiry;
    }
  }

  private pending(): string[] {
    return this.lease.loading().filter(stream => !this.givenUp.has(stream));
  }

  private memoKey(): string {
    // Ages count in minutes, so an answer is good for one.
    const minute = Math.floor(this.options.timers.now() / MINUTE_MS);
    return `${minute} ${this.lease.fingerprint()}`;
  }

  private build(): GraphAnswer {
    let { view, wanted } = this.buildOnce();
    if (this.lease.want(wanted)) {
      // What nobody asked for until now is being read from now on, and the view has to say so.
      ({ view, wanted } = this.buildOnce());
      this.lease.want(wanted);
    }
    return { view, etag: etagOf(view) };
  }

  private buildOnce() {
    const { core, cache, entityRef, view, target, timers } = this.options;
    return core.buildGraphView({
      view,
      entityRef,
      cluster: cache.name,
      target,
      snapshot: cache.snapshot(),
      freshness: this.lease.freshness(),
      now: new Date(timers.now()),
    });
  }
}
