import {
  ANNOTATION_CLUSTER,
  ANNOTATION_CROSSPLANE,
  ANNOTATION_FLUX,
  ANNOTATION_KUBERNETES_CLUSTER,
  ANNOTATION_KUBERNETES_ID,
  ANNOTATION_KUBERNETES_NAMESPACE,
} from '@vellum-io/backstage-plugin-vellum-common';
import { JsonObject } from '@backstage/types';
import { EntityPlacement } from '../EntityPlacement';
import { VellumPlatformInput } from './VellumPlatformInput';

/**
 * The catalog entity of a Vellum platform.
 *
 * @internal
 */
export function buildVellumPlatformEntity(
  input: VellumPlatformInput,
  placement: EntityPlacement,
): JsonObject {
  const { name, namespace, title, description } = input;
  const { cluster, system, fluxKustomization } = placement;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name,
      ...(title ? { title } : {}),
      ...(description ? { description } : {}),
      annotations: {
        ...(cluster
          ? {
              [ANNOTATION_CLUSTER]: cluster,
              [ANNOTATION_KUBERNETES_CLUSTER]: cluster,
            }
          : {}),
        [ANNOTATION_CROSSPLANE]: `infrastructure.vellum.io/VellumPlatform/${namespace}/${name}`,
        ...(fluxKustomization
          ? { [ANNOTATION_FLUX]: `Kustomization/${fluxKustomization}` }
          : {}),
        [ANNOTATION_KUBERNETES_ID]: name,
        [ANNOTATION_KUBERNETES_NAMESPACE]: namespace,
      },
    },
    spec: {
      type: 'vellum-platform',
      owner: input.owner,
      ...(system ? { system } : {}),
    },
  };
}
