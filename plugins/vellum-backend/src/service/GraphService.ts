import {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { CompoundEntityRef } from '@backstage/catalog-model';
import {
  GraphView,
  GraphViewName,
} from '@vellum-io/backstage-plugin-vellum-common';

/** @internal */
export interface GraphRequest {
  entityRef: CompoundEntityRef;
  view: GraphViewName;
  /** Of the caller. What they may see decides; the portal's own identity never does. */
  credentials: BackstageCredentials<BackstageUserPrincipal>;
}

/** A view, and a tag that differs when what it says does (its time aside). @internal */
export interface GraphAnswer {
  view: GraphView;
  etag: string;
}

/**
 * What the routes and actions of the plugin may ask for.
 *
 * @internal
 */
export interface GraphService {
  /**
   * The graph of one entity.
   *
   * @throws NotFoundError where the entity does not exist for the caller, NotAllowedError where they may not see its graph
   */
  getGraph(request: GraphRequest): Promise<GraphAnswer>;
}
