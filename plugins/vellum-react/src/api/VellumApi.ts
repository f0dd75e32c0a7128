import { CompoundEntityRef } from '@backstage/catalog-model';
import { createApiRef } from '@backstage/frontend-plugin-api';
import {
  GraphView,
  GraphViewName,
} from '@vellum-io/backstage-plugin-vellum-common';

/**
 * What the views of the suite read. An implementation names entities only, never objects of a cluster.
 *
 * @public
 */
export interface VellumApi {
  /**
   * The live objects of an entity as one tool sees them.
   *
   * Rejects with a `ResponseError` where the backend refuses, and with the signal's reason where the caller aborts.
   */
  getGraphView(
    entity: CompoundEntityRef,
    view: GraphViewName,
    options?: { signal?: AbortSignal },
  ): Promise<GraphView>;
}

/** @public */
export const vellumApiRef = createApiRef<VellumApi>().with({
  id: 'plugin.vellum.client',
  pluginId: 'vellum',
});
