import { Entity } from '@backstage/catalog-model';
import {
  EntityTarget,
  Freshness,
  GraphView,
  GraphViewName,
  KindScope,
  ResourceSnapshot,
} from '@vellum-io/backstage-plugin-vellum-common';

/** What a view is built from. @internal */
export interface GraphViewInput {
  view: GraphViewName;
  entityRef: string;
  cluster: string;
  target: EntityTarget;
  snapshot: ResourceSnapshot;
  freshness: Freshness;
  now: Date;
}

/**
 * The pure core, as the service uses it.
 *
 * @internal
 */
export interface GraphCore {
  readEntityTarget(entity: Entity): EntityTarget;
  /** The view that the snapshot allows, and the scopes that would complete it. */
  buildGraphView(input: GraphViewInput): {
    view: GraphView;
    wanted: KindScope[];
  };
}
