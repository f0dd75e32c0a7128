import { InputError } from '@backstage/errors';
import { posix } from 'node:path';
import { ChangeOperation } from '../../changeset';
import { targetOf } from './createFiles';
import { ProductPlace } from './ProductPlace';

/**
 * The operations that take a product away: its line in each list first, then the files of its folder and its entity.
 *
 * @internal
 */
export function removeFiles(options: {
  place: ProductPlace;
  /** The files in the folder of the product, as the repository lists them. */
  files: readonly string[];
  /** The file that is listed in place of the folder, where there is one. */
  applier?: string;
}): ChangeOperation[] {
  const { place, files, applier } = options;
  const folder = posix.dirname(place.kustomization);
  const foreign = files.find(
    path => !path.startsWith(`${folder}/`) || posix.normalize(path) !== path,
  );
  if (foreign !== undefined) {
    throw new InputError(
      `${JSON.stringify(foreign)} is not a file in the folder ${folder}`,
    );
  }
  const parent = place.parentKustomization;
  return [
    {
      op: 'removeResource',
      path: parent,
      entry: posix.relative(posix.dirname(parent), applier ?? folder),
    },
    ...[...files, ...(applier ? [applier] : [])]
      .sort()
      .map((path): ChangeOperation => ({ op: 'deleteFile', path })),
    {
      op: 'removeLocationTarget',
      path: place.entityLocation,
      target: targetOf(place),
    },
    { op: 'deleteFile', path: place.entityFile },
  ];
}
