import { posix } from 'node:path';
import { ChangeOperation } from '../../changeset';
import { editsBetween } from './editsBetween';
import { identityOf } from './identityOf';
import { emitManifestFile, ManifestFile } from './ManifestFile';

/**
 * The operations between two states of a product. A file that is in both declares the same objects in both; files that
 * come or go are listed in, or taken out of, the kustomization.yaml of the product.
 *
 * @internal
 */
export function changeFiles(options: {
  before: readonly ManifestFile[];
  after: readonly ManifestFile[];
  kustomization: string;
}): ChangeOperation[] {
  const { before, after, kustomization } = options;
  const entryOf = (file: ManifestFile) =>
    posix.relative(posix.dirname(kustomization), file.path);
  const isIn = (files: readonly ManifestFile[], { path }: ManifestFile) =>
    files.some(each => each.path === path);
  const gone = before.filter(file => !isIn(after, file));
  const added = after.filter(file => !isIn(before, file));
  return [
    ...before.flatMap(file => {
      const next = after.find(each => each.path === file.path);
      return next ? editFile(file, next) : [];
    }),
    // Out of the list before the file goes: no step leaves an entry that leads nowhere.
    ...gone.flatMap((file): ChangeOperation[] => [
      { op: 'removeResource', path: kustomization, entry: entryOf(file) },
      { op: 'deleteFile', path: file.path },
    ]),
    ...added.flatMap((file): ChangeOperation[] => [
      { op: 'createFile', path: file.path, content: emitManifestFile(file) },
      { op: 'addResource', path: kustomization, entry: entryOf(file) },
    ]),
  ];
}

function editFile(
  before: ManifestFile,
  after: ManifestFile,
): ChangeOperation[] {
  return after.objects.flatMap((object, index): ChangeOperation[] => {
    const edits = editsBetween(before.objects[index], object);
    return edits.length > 0
      ? [
          {
            op: 'editYaml',
            path: before.path,
            object: identityOf(object),
            edits,
          },
        ]
      : [];
  });
}
