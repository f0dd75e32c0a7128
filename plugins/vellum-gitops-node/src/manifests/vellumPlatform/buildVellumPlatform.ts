import { ANNOTATION_KUBERNETES_ID } from '@vellum-io/backstage-plugin-vellum-common';
import { JsonObject } from '@backstage/types';
import { apiVersionOf } from './apiVersionOf';
import { PLATFORM_PARAMETERS } from './platformParameters';
import { VellumPlatformInput } from './VellumPlatformInput';

/**
 * The platform object: a Crossplane claim, or a composite resource without one.
 *
 * @internal
 */
export function buildVellumPlatform(input: VellumPlatformInput): JsonObject {
  const parameters = buildParameters(input);
  return {
    apiVersion: apiVersionOf(input),
    kind: 'VellumPlatform',
    metadata: {
      name: input.name,
      namespace: input.namespace,
      // A label, because Backstage's Kubernetes plugin finds objects by it.
      labels: { [ANNOTATION_KUBERNETES_ID]: input.name },
    },
    spec:
      input.apiStyle === 'xr'
        ? {
            ...parameters,
            crossplane: { compositionRef: { name: 'vellum-platform-v2' } },
          }
        : {
            parameters,
            compositionRef: { name: 'vellum-platform' },
            // Foreground: the claim stays visible until what it made is gone.
            compositeDeletePolicy: 'Foreground',
          },
  };
}

function buildParameters(input: VellumPlatformInput): JsonObject {
  const parameters: Record<string, JsonObject | string> = {};
  for (const { field, path } of PLATFORM_PARAMETERS) {
    const value = input[field];
    const [key, inner] = path;
    if (value && inner) {
      parameters[key] = { ...(parameters[key] as JsonObject), [inner]: value };
    } else if (value) {
      parameters[key] = value;
    }
  }
  return parameters;
}
