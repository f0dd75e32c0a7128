import { JsonObject } from '@backstage/types';
import { buildResourceEntity } from '../buildResourceEntity';
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
  const { name, namespace, title, description, owner } = input;
  return buildResourceEntity(
    {
      name,
      title,
      description,
      owner,
      namespace,
      type: 'vellum-platform',
      product: 'vellum-platform',
      identity: { name, namespace },
      crossplane: `infrastructure.vellum.io/VellumPlatform/${namespace}/${name}`,
    },
    placement,
  );
}
