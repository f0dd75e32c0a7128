import { createHash } from 'node:crypto';

/**
 * An object of git: a commit, a folder, or the content of a file.
 *
 * @internal
 */
export interface GitObject {
  type: 'commit' | 'tree' | 'blob' | 'tag';
  data: Buffer;
}

/**
 * The id of an object: what it holds decides it, so an object that was read under its id is what was written.
 *
 * @internal
 */
export function idOf({ type, data }: GitObject): string {
  return createHash('sha1')
    .update(`${type} ${data.length}\0`)
    .update(data)
    .digest('hex');
}
