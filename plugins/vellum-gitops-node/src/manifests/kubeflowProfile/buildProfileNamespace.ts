import { JsonObject } from '@backstage/types';
import { KubeflowProfileInput } from './KubeflowProfileInput';

/**
 * The namespace of a profile. The controller would make it too, but contributors live in it: a GitOps controller that
 * checks all objects before it applies any would find no namespace for them and never apply the Profile. Its annotation
 * is what makes the profile controller take it over.
 *
 * @internal
 */
export function buildProfileNamespace(input: KubeflowProfileInput): JsonObject {
  return {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: input.name, annotations: { owner: input.user } },
  };
}
