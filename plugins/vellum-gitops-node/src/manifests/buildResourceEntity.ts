import {
  ANNOTATION_CLUSTER,
  ANNOTATION_CROSSPLANE,
  ANNOTATION_FLUX,
  ANNOTATION_KUBERNETES_CLUSTER,
  ANNOTATION_KUBERNETES_ID,
  ANNOTATION_KUBERNETES_NAMESPACE,
  ANNOTATION_PRODUCT,
  formatProductRef,
} from '@vellum-io/backstage-plugin-vellum-common';
import { JsonObject } from '@backstage/types';
import { EntityPlacement } from './EntityPlacement';

/** What the entity of a product says beside where it belongs. @internal */
export interface ResourceEntity {
  name: string;
  title?: string;
  description?: string;
  /** Type of the Resource: one for each product. */
  type: string;
  /** Id of the product, and the values that name it; see `vellum.io/product`. */
  product: string;
  identity: Record<string, string>;
  owner: string;
  /** Value of the Crossplane annotation: what the Crossplane tab shows. */
  crossplane?: string;
  /** Where the Kubernetes plugin looks; absent for a product that is in no namespace. */
  namespace?: string;
}

/**
 * The catalog entity of a product, with the annotations that lead the tabs to it.
 *
 * @internal
 */
export function buildResourceEntity(
  entity: ResourceEntity,
  { cluster, system, fluxKustomization }: EntityPlacement,
): JsonObject {
  const { name, title, description, type, owner } = entity;
  const { crossplane, namespace, product, identity } = entity;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name,
      ...(title && { title }),
      ...(description && { description }),
      annotations: {
        ...(cluster && {
          [ANNOTATION_CLUSTER]: cluster,
          [ANNOTATION_KUBERNETES_CLUSTER]: cluster,
        }),
        ...(crossplane && { [ANNOTATION_CROSSPLANE]: crossplane }),
        ...(fluxKustomization && {
          [ANNOTATION_FLUX]: `Kustomization/${fluxKustomization}`,
        }),
        [ANNOTATION_KUBERNETES_ID]: name,
        ...(namespace && { [ANNOTATION_KUBERNETES_NAMESPACE]: namespace }),
        [ANNOTATION_PRODUCT]: formatProductRef({ product, identity }),
      },
    },
    spec: { type, owner, ...(system && { system }) },
  };
}
