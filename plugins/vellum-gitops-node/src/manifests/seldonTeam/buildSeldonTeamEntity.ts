import {
  ANNOTATION_CLUSTER,
  ANNOTATION_FLUX,
  ANNOTATION_KUBERNETES_CLUSTER,
  ANNOTATION_KUBERNETES_ID,
  ANNOTATION_KUBERNETES_NAMESPACE,
} from '@vellum-io/backstage-plugin-vellum-common';
import { JsonObject } from '@backstage/types';
import { EntityPlacement } from '../EntityPlacement';
import { namespacesOf } from './namespacesOf';
import { SeldonTeamInput } from './SeldonTeamInput';

/**
 * The catalog entity of a team's models namespace.
 *
 * @internal
 */
export function buildSeldonTeamEntity(
  input: SeldonTeamInput,
  placement: EntityPlacement,
): JsonObject {
  const { models } = namespacesOf(input);
  const { title, description, owner } = input;
  const { cluster, system, fluxKustomization } = placement;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name: models,
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
        [ANNOTATION_KUBERNETES_ID]: models,
        [ANNOTATION_KUBERNETES_NAMESPACE]: models,
      },
    },
    spec: {
      type: 'seldon-namespace',
      owner,
      ...(system ? { system } : {}),
    },
  };
}
