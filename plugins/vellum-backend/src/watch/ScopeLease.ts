import {
  Freshness,
  KindScope,
} from '@vellum-io/backstage-plugin-vellum-common';

/**
 * Holds streams of one cluster open. Scopes are only ever added: what left a tree is still worth seeing for as long as
 * somebody looks at it.
 *
 * @internal
 */
export interface ScopeLease {
  /** Adds scopes and starts their streams; answers whether any was new. */
  want(scopes: readonly KindScope[]): boolean;
  /** The streams that are being read for the first time and have not failed at it. */
  loading(): readonly string[];
  /** Resolves when none of these streams is loading any more, or the signal is aborted. */
  loaded(streams: readonly string[], signal: AbortSignal): Promise<void>;
  /** Differs when anything in the wanted scopes did. */
  fingerprint(): string;
  /** Whether one of these streams serves a wanted scope. */
  touches(streams: ReadonlySet<string>): boolean;
  freshness(): Freshness;
  /** Lets go of all scopes; a stream that nobody holds is stopped. */
  release(): void;
}
