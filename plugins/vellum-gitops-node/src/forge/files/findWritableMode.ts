import { posix } from 'node:path';
import { ForgeError } from '../ForgeError';
import { FileTree } from './FileTree';

/**
 * The mode that a file has after it was written: the one it has, or that of a plain file. Throws where nothing can be written at
 * its path without taking away something else.
 *
 * @internal
 */
export async function findWritableMode(options: {
  tree: FileTree;
  path: string;
  /** Everything that is deleted with it. */
  deleted: ReadonlySet<string>;
}): Promise<string> {
  const { tree, path } = options;
  const before = await tree.findEntry(path);
  if (before && before.type !== 'blob') {
    throw new ForgeError(
      'refused',
      `${path} is a folder or a submodule, so no file can be written there; choose another path, or remove it first`,
    );
  }
  if (before?.mode === '120000') {
    throw new ForgeError(
      'refused',
      `${path} is a symbolic link, which is not written through; change the file it points to by hand`,
    );
  }
  if (!before) {
    await checkFolders(options);
  }
  return before?.mode ?? '100644';
}

async function checkFolders(options: {
  tree: FileTree;
  path: string;
  deleted: ReadonlySet<string>;
}): Promise<void> {
  const { tree, path, deleted } = options;
  for (
    let folder = posix.dirname(path);
    folder !== '.';
    folder = posix.dirname(folder)
  ) {
    const entry = await tree.findEntry(folder);
    if (entry && entry.type !== 'tree' && !deleted.has(folder)) {
      throw new ForgeError(
        'refused',
        `${path} cannot be written, because ${folder} is no folder; choose another path, or remove ${folder} first`,
      );
    }
  }
}
