import { ANNOTATION_KUBERNETES_ID } from '@vellum-io/backstage-plugin-vellum-common';
import { JsonObject } from '@backstage/types';
import { apiVersionOf } from './apiVersionOf';
import {
  VellumPlatformIdentity,
  VellumPlatformInput,
} from './VellumPlatformInput';

/**
 * What makes Crossplane 2 refuse to delete a platform. It names the platform's object, not what is composed for it: a
 * claim of which only the composite could not go would hang for ever.
 *
 * @internal
 */
export function buildProtection({
  name,
  namespace,
  apiVersion,
}: VellumPlatformIdentity &
  Pick<VellumPlatformInput, 'apiVersion'>): JsonObject {
  return {
    apiVersion: 'protection.crossplane.io/v1beta1',
    kind: 'Usage',
    metadata: {
      name: `protect-${name}`,
      namespace,
      labels: { [ANNOTATION_KUBERNETES_ID]: name },
    },
    spec: {
      of: {
        apiVersion: apiVersionOf({ apiVersion }),
        kind: 'VellumPlatform',
        resourceRef: { name },
      },
      reason:
        'Protected against deletion. Take this Usage out of git first, in a change of its own.',
    },
  };
}
