import { ForgeError } from '../ForgeError';
import { FileTreeEntry } from './FileTree';

/**
 * The mode that a file has after it was written: the one it has, or that of a plain file. Throws where the path is not one of
 * a file that can be written.
 *
 * @internal
 */
export function writableMode(
  path: string,
  before: FileTreeEntry | undefined,
): string {
  if (before && before.type !== 'blob') {
    throw new ForgeError('refused', `${path} is a folder, not a file`);
  }
  if (before?.mode === '120000') {
    throw new ForgeError(
      'refused',
      `${path} is a symbolic link, which is not written through; change the file it points to by hand`,
    );
  }
  return before?.mode ?? '100644';
}
