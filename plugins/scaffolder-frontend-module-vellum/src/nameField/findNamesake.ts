import { Entity } from '@backstage/catalog-model';
import { CatalogApi } from '@backstage/plugin-catalog-react';

/** Where the name of an entity has to be free. @internal */
export interface NamePlace {
  /** `Resource` where absent. */
  kind?: string;
}

/**
 * The entity of the catalog that has this name already.
 *
 * @internal
 */
export async function findNamesake(
  catalog: Pick<CatalogApi, 'getEntityByRef'>,
  name: string,
  { kind = 'Resource' }: NamePlace,
): Promise<Entity | undefined> {
  return catalog.getEntityByRef({ kind, namespace: 'default', name });
}
