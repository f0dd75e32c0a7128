import { CompoundEntityRef } from '@backstage/catalog-model';
import {
  GraphView,
  GraphViewName,
} from '@vellum-io/backstage-plugin-vellum-common';

/** One look at the graph of an entity. @internal */
export type GraphLook =
  | { status: 'seen'; view: GraphView }
  /** The catalog does not have the entity, or not for this person. */
  | { status: 'absent' }
  /** Looking again would not help. */
  | { status: 'refused'; reason: string }
  /** Looking again may help. */
  | { status: 'unreachable'; reason: string };

/** Reads what the tabs of an entity show. @internal */
export interface GraphReader {
  read(
    entity: CompoundEntityRef,
    view: GraphViewName,
    signal?: AbortSignal,
  ): Promise<GraphLook>;
}
