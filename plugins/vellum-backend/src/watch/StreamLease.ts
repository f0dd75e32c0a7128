import {
  Freshness,
  isBuiltInKind,
  KindScope,
} from '@vellum-io/backstage-plugin-vellum-common';
import { findServingStream, widen } from './findServingStream';
import { readFreshness } from './readFreshness';
import { ResourceStream } from './ResourceStream';
import { ScopeLease } from './ScopeLease';
import { streamKey } from './streamKey';

/** @internal */
export interface StreamLeaseOptions {
  stream(key: string): ResourceStream | undefined;
  revisionOf(stream: string): number;
  /** Starts or joins the stream of a scope; returns the release. */
  hold(scope: KindScope): () => void;
  subscribe(listener: (streams: ReadonlySet<string>) => void): () => void;
}

/**
 * {@link ScopeLease} on the streams of a {@link ClusterCache}. A custom kind that may not be read cluster-wide is read
 * in the namespaces that are wanted.
 *
 * @internal
 */
export class StreamLease implements ScopeLease {
  private readonly scopes = new Map<string, KindScope>();
  private readonly held = new Map<string, () => void>();
  private readonly unsubscribe: () => void;
  private released = false;

  constructor(private readonly options: StreamLeaseOptions) {
    this.unsubscribe = options.subscribe(() => this.narrowRefused());
  }

  want(scopes: readonly KindScope[]): boolean {
    let added = false;
    for (const scope of scopes) {
      // There are many objects of the kinds that Kubernetes brings along, most of them not ours: where a namespace is
      // named, only that is read. Custom kinds are read cluster-wide, one stream for all trees.
      const key = streamKey(scope);
      if (!this.released && !this.scopes.has(key)) {
        this.scopes.set(key, scope);
        this.hold(isBuiltInKind(scope) ? scope : widen(scope));
        added = true;
      }
    }
    this.narrowRefused();
    return added;
  }

  loading(): readonly string[] {
    return this.serving()
      .filter(({ state }) => state.state === 'loading' && !state.failure)
      .map(({ key }) => key);
  }

  async loaded(streams: readonly string[], signal: AbortSignal): Promise<void> {
    const isLoading = () => {
      const loading = new Set(this.loading());
      return streams.some(stream => loading.has(stream));
    };
    if (signal.aborted || !isLoading()) {
      return;
    }
    await new Promise<void>(resolve => {
      let unsubscribe = () => {};
      const finish = () => {
        unsubscribe();
        signal.removeEventListener('abort', finish);
        resolve();
      };
      unsubscribe = this.options.subscribe(() => isLoading() || finish());
      signal.addEventListener('abort', finish);
    });
  }

  fingerprint(): string {
    return [...this.held.keys()]
      .sort()
      .map(key => `${key}@${this.options.revisionOf(key)}`)
      .join();
  }

  touches(streams: ReadonlySet<string>): boolean {
    return [...this.held.keys()].some(key => streams.has(key));
  }

  freshness(): Freshness {
    return readFreshness(this.serving().map(({ state }) => state));
  }

  release(): void {
    this.released = true;
    this.unsubscribe();
    for (const release of this.held.values()) {
      release();
    }
    this.held.clear();
    this.scopes.clear();
  }

  private serving(): ResourceStream[] {
    const streams = [...this.scopes.values()].map(scope =>
      findServingStream(scope, this.options.stream),
    );
    return [...new Set(streams)].filter(
      (stream): stream is ResourceStream => stream !== undefined,
    );
  }

  private hold(scope: KindScope): void {
    const key = streamKey(scope);
    if (!this.held.has(key)) {
      this.held.set(key, this.options.hold(scope));
    }
  }

  private narrowRefused(): void {
    for (const scope of this.scopes.values()) {
      const wide = this.options.stream(streamKey(widen(scope)));
      if (scope.namespace && wide?.state.state === 'forbidden') {
        this.hold(scope);
      }
    }
  }
}
