import { Entity } from '@backstage/catalog-model';
import { GraphViewName } from '@vellum-io/backstage-plugin-vellum-common';
import { GraphAnswer } from './GraphService';

/** @internal */
export interface EntityGraphRequest {
  /** As the caller may see it. */
  entity: Entity;
  view: GraphViewName;
  /** User entity reference of the caller, who is told when the graph changes. */
  viewer: string;
}

/**
 * Graphs of entities that somebody has been allowed to see: takes the entity itself, which only an authorized caller
 * has.
 *
 * @internal
 */
export interface EntityGraphService {
  getGraph(request: EntityGraphRequest): Promise<GraphAnswer>;
}
