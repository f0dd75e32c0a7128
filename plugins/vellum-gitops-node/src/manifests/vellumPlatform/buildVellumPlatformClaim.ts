import { ANNOTATION_KUBERNETES_ID } from '@vellum-io/backstage-plugin-vellum-common';
import { JsonObject } from '@backstage/types';
import { VellumPlatformInput } from './VellumPlatformInput';

/**
 * The Crossplane claim of a Vellum platform.
 *
 * @internal
 */
export function buildVellumPlatformClaim(
  input: VellumPlatformInput,
): JsonObject {
  const { istioNamespace } = input;
  return {
    apiVersion: 'infrastructure.vellum.io/v1alpha1',
    kind: 'VellumPlatform',
    metadata: {
      name: input.name,
      namespace: input.namespace,
      // A label, because Backstage's Kubernetes plugin finds objects by it.
      labels: { [ANNOTATION_KUBERNETES_ID]: input.name },
    },
    spec: {
      parameters: {
        version: input.platformVersion,
        istio: {
          version: input.istioVersion,
          ...(istioNamespace ? { namespace: istioNamespace } : {}),
        },
        knative: {
          operatorVersion: input.knativeOperatorVersion,
          servingVersion: input.knativeServingVersion,
        },
      },
      compositionRef: { name: 'vellum-platform' },
      // Foreground: the claim stays visible until what it made is gone.
      compositeDeletePolicy: 'Foreground',
    },
  };
}
