import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Read the live objects of a catalog entity. Conditional on the entity.
 *
 * @public
 */
export const vellumGraphReadPermission = createPermission({
  name: 'vellum.graph.read',
  attributes: { action: 'read' },
  resourceType: 'catalog-entity',
});

/** All permissions of the suite. @public */
export const vellumPermissions = [vellumGraphReadPermission];
