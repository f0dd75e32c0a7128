import { PlannedObject } from '@vellum-io/backstage-plugin-vellum-common';

/**
 * Whether an object is one of Backstage's catalog, which no cluster has.
 *
 * @internal
 */
export function isCatalogEntity({ group }: PlannedObject): boolean {
  return group === 'backstage.io';
}
