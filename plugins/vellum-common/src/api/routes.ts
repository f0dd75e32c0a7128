import { CompoundEntityRef } from '@backstage/catalog-model';
import { GraphViewName } from './GraphView';

/** Path of an entity's graph below the base URL of the plugin; every part is encoded. @public */
export function entityGraphPath(
  entity: CompoundEntityRef,
  view: GraphViewName,
): string {
  const { kind, namespace, name } = entity;
  const parts = [kind, namespace, name].map(part =>
    encodeURIComponent(part.toLocaleLowerCase('en-US')),
  );
  return `/v1/entities/${parts.join('/')}/graph?view=${view}`;
}
