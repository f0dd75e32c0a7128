import { GraphView } from '@vellum-io/backstage-plugin-vellum-common';

/**
 * What a view has to show. `error` beside `ready` is a re-read that failed: the view shown is the last one read.
 *
 * @public
 */
export type GraphViewState =
  | { status: 'loading' }
  | { status: 'error'; error: Error; refreshing: boolean }
  | { status: 'ready'; view: GraphView; refreshing: boolean; error?: Error };
