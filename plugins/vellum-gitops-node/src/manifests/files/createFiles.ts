import { posix } from 'node:path';
import { ChangeOperation } from '../../changeset';
import { emitYaml } from '../../yaml';
import { emitManifestFile, ManifestFile } from './ManifestFile';
import { ProductPlace } from './ProductPlace';

/**
 * The operations that add a product: its files with a kustomization.yaml that lists them, its catalog entity, and one
 * line in the list of each.
 *
 * @internal
 */
export function createFiles(options: {
  files: readonly ManifestFile[];
  entity: ManifestFile;
  place: ProductPlace;
  /** What is listed in place of the folder: it has the folder applied by itself. */
  applier?: ManifestFile;
}): ChangeOperation[] {
  const { files, entity, place, applier } = options;
  const { kustomization, parentKustomization, entityLocation } = place;
  const folder = posix.dirname(kustomization);
  return [
    ...files.map(
      (file): ChangeOperation => ({
        op: 'createFile',
        path: file.path,
        content: emitManifestFile(file),
      }),
    ),
    {
      op: 'createFile',
      path: kustomization,
      content: emitYaml({
        apiVersion: 'kustomize.config.k8s.io/v1beta1',
        kind: 'Kustomization',
        resources: files.map(({ path }) => posix.relative(folder, path)).sort(),
      }),
    },
    ...(applier
      ? [
          {
            op: 'createFile' as const,
            path: applier.path,
            content: emitManifestFile(applier),
          },
        ]
      : []),
    {
      op: 'addResource',
      path: parentKustomization,
      entry: posix.relative(
        posix.dirname(parentKustomization),
        applier?.path ?? folder,
      ),
    },
    {
      op: 'createFile',
      path: entity.path,
      content: emitManifestFile(entity),
    },
    {
      op: 'addLocationTarget',
      path: entityLocation,
      target: targetOf(place),
    },
  ];
}

/** How the Location names the entity's file. @internal */
export function targetOf({ entityFile, entityLocation }: ProductPlace): string {
  return `./${posix.relative(posix.dirname(entityLocation), entityFile)}`;
}
