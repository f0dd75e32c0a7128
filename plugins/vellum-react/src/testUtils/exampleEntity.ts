import { Entity } from '@backstage/catalog-model';

/**
 * A component whose annotations name objects of a cluster.
 *
 * @public
 */
export function exampleEntity(annotations: Record<string, string>): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'vellum-dev', annotations },
    spec: { type: 'service', lifecycle: 'production', owner: 'guests' },
  };
}
