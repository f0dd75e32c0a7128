import {
  ANNOTATION_CLUSTER,
  ANNOTATION_FLUX,
  ANNOTATION_KUBERNETES_CLUSTER,
  ANNOTATION_KUBERNETES_ID,
} from '@vellum-io/backstage-plugin-vellum-common';
import { JsonObject } from '@backstage/types';
import { EntityPlacement } from '../EntityPlacement';
import { KubeflowProfileInput } from './KubeflowProfileInput';

/**
 * The catalog entity of a Kubeflow profile. Names no namespace for the Kubernetes plugin, because the Profile itself is
 * in none.
 *
 * @internal
 */
export function buildKubeflowProfileEntity(
  input: KubeflowProfileInput,
  placement: EntityPlacement,
): JsonObject {
  const { name, title, description, owner } = input;
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
        ...(fluxKustomization
          ? { [ANNOTATION_FLUX]: `Kustomization/${fluxKustomization}` }
          : {}),
        [ANNOTATION_KUBERNETES_ID]: name,
      },
    },
    spec: {
      type: 'kubeflow-profile',
      owner,
      ...(system ? { system } : {}),
    },
  };
}
