/** Why a cluster, or one kind of it, cannot be read, and since when. @internal */
export interface StreamFailure {
  since: string;
  message: string;
}

/**
 * How far one stream is. `stale` has shown its objects once and lost the server; `loading` with a failure has not yet
 * reached it.
 *
 * @internal
 */
export type StreamState =
  | { state: 'loading'; failure?: StreamFailure }
  | { state: 'complete' }
  | { state: 'stale'; failure: StreamFailure }
  | { state: 'forbidden'; message: string }
  | { state: 'not-served' };
