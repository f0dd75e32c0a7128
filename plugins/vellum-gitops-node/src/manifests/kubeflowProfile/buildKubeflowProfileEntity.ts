import { JsonObject } from '@backstage/types';
import { buildResourceEntity } from '../buildResourceEntity';
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
  return buildResourceEntity(
    {
      name,
      title,
      description,
      owner,
      type: 'kubeflow-profile',
      product: 'kubeflow-profile',
      identity: { name },
    },
    placement,
  );
}
