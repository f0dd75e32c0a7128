import {
  KindScope,
  ResourceSnapshot,
} from '@vellum-io/backstage-plugin-vellum-common';
import { ClusterClient } from '../cluster';
import { ChangeBatch } from './ChangeBatch';
import { LiveSnapshot } from './LiveSnapshot';
import { ResourceStore } from './ResourceStore';
import { ResourceStream } from './ResourceStream';
import { ScopeLease } from './ScopeLease';
import { StreamLease } from './StreamLease';
import { streamKey } from './streamKey';
import { StreamState } from './StreamState';
import { systemTimers, Timers } from './Timers';

/** @internal */
export interface ClusterCacheOptions {
  client: ClusterClient;
  timers?: Timers;
  random?: () => number;
  /** Told when a stream starts, stops, or changes its state. */
  onStream?(event: {
    stream: string;
    state: 'started' | 'stopped' | StreamState['state'];
    message?: string;
  }): void;
}

/**
 * What is known of one cluster: one stream for each kind that somebody looks at, counted by leases, shared by all.
 * Looking at what is watched already costs the cluster nothing.
 *
 * @internal
 */
export class ClusterCache {
  static create(options: ClusterCacheOptions): ClusterCache {
    return new ClusterCache({
      timers: systemTimers,
      random: Math.random,
      onStream: () => {},
      ...options,
    });
  }

  private readonly store = new ResourceStore();
  private readonly streams = new Map<string, ResourceStream>();
  private readonly revisions = new Map<string, number>();
  private readonly changes = new ChangeBatch();
  private readonly stopping = new Set<Promise<void>>();
  private revision = 0;
  private stopped = false;

  private constructor(
    private readonly options: Required<ClusterCacheOptions>,
  ) {}

  get name(): string {
    return this.options.client.name;
  }

  /** Reads through: each look sees what is known at that moment. */
  snapshot(): ResourceSnapshot {
    return new LiveSnapshot({
      client: this.options.client,
      store: this.store,
      revision: () => this.revision,
      stream: key => this.streams.get(key),
    });
  }

  /** Opens a lease that holds nothing yet. */
  lease(): ScopeLease {
    return new StreamLease({
      stream: key => this.streams.get(key),
      revisionOf: key => this.revisions.get(key) ?? 0,
      hold: scope => this.hold(scope),
      subscribe: listener => this.changes.subscribe(listener),
    });
  }

  /** Calls the listener with the keys of the streams that changed, once for a burst. Returns the unsubscribe. */
  subscribe(listener: (streams: ReadonlySet<string>) => void): () => void {
    return this.changes.subscribe(listener);
  }

  /** For tests and metrics. */
  counts(): { streams: number; objects: number; listeners: number } {
    return {
      streams: this.streams.size,
      objects: this.store.size,
      listeners: this.changes.listeners,
    };
  }

  /** Stops all streams and closes the connections. */
  async stop(): Promise<void> {
    this.stopped = true;
    const streams = [...this.streams.values()];
    this.streams.clear();
    await Promise.all([
      ...streams.map(stream => stream.stop()),
      ...this.stopping,
      this.options.client.close(),
    ]);
    this.changes.stop();
  }

  private hold(scope: KindScope): () => void {
    if (this.stopped) {
      return () => {};
    }
    const stream = this.streamOf(scope);
    stream.holders += 1;
    let held = true;
    return () => {
      if (held) {
        held = false;
        stream.holders -= 1;
        this.stopIfFree(stream);
      }
    };
  }

  private streamOf(scope: KindScope): ResourceStream {
    const running = this.streams.get(streamKey(scope));
    if (running) {
      return running;
    }
    const { client, timers, random, onStream } = this.options;
    let last: StreamState['state'] = 'loading';
    const stream = new ResourceStream({
      client,
      store: this.store,
      scope,
      timers,
      random,
      onChange: (key, state) => {
        this.changed(key);
        if (state.state !== last) {
          last = state.state;
          onStream({ stream: key, ...describe(state) });
        }
      },
    });
    this.streams.set(stream.key, stream);
    onStream({ stream: stream.key, state: 'started' });
    stream.start();
    return stream;
  }

  private stopIfFree(stream: ResourceStream): void {
    if (stream.holders > 0 || this.streams.get(stream.key) !== stream) {
      return;
    }
    this.streams.delete(stream.key);
    const stopping = stream.stop().finally(() => {
      this.stopping.delete(stopping);
      this.options.onStream({ stream: stream.key, state: 'stopped' });
    });
    this.stopping.add(stopping);
  }

  private changed(key: string): void {
    this.revision += 1;
    this.revisions.set(key, this.revision);
    this.changes.add(key);
  }
}

function describe(state: StreamState) {
  const failure = 'failure' in state ? state.failure?.message : undefined;
  const message = 'message' in state ? state.message : failure;
  return { state: state.state, message };
}
