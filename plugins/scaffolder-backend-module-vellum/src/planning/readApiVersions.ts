import { InputError } from '@backstage/errors';
import { GitopsApiVersions } from '@vellum-io/backstage-plugin-vellum-common';
import { Product } from '../products/Product';
import { OpenTarget } from '../targets/OpenTarget';
import { PlanningCaller } from './PlanningService';

/**
 * The versions in which an object of a product can be written: those that the cluster serves, read in the name of the caller,
 * else those of the definition in the repository.
 *
 * @internal
 */
export async function readApiVersions(options: {
  product: Product;
  target: OpenTarget;
  caller: PlanningCaller;
}): Promise<GitopsApiVersions> {
  const { product, target, caller } = options;
  const { id, api } = product;
  if (!api) {
    throw new InputError(
      `${id} is made of kinds of Kubernetes alone, so there is no version to choose; leave the field out of its form`,
    );
  }
  const { definition, from, notes } = await target.service.findKind(
    api,
    caller,
  );
  return {
    ...api,
    versions: [...(definition?.versions.keys() ?? [])],
    preferred: definition?.preferred,
    origin: definition?.origin,
    from,
    notes,
  };
}
