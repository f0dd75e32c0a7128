import { readEntry, TreeEntry } from '../git/readTree';
import { resolveCommit } from '../git/resolveCommit';
import { ApiError } from '../http/ApiError';
import { ForgeRepository } from '../model/ForgeRepository';

/** @internal */
export interface Location {
  ref: string;
  commit: string;
  entry: TreeEntry;
}

/**
 * Reads `REF/PATH` of an address. A branch's name may have slashes, so the shortest
 * beginning that names a commit is the ref: git allows no branch below another one.
 *
 * @internal
 */
export async function locate(
  repository: ForgeRepository,
  rest: string,
): Promise<Location> {
  const segments = rest.replace(/\/$/, '').split('/');
  for (let length = 1; length <= segments.length; length += 1) {
    const ref = segments.slice(0, length).join('/');
    const commit = await resolveCommit(repository.git, ref);
    if (commit) {
      const path = segments.slice(length).join('/');
      const entry = await readEntry(repository.git, commit, path);
      if (!entry) {
        throw new ApiError(404, `${ref} has no file or folder ${path}`);
      }
      return { ref, commit, entry };
    }
  }
  throw new ApiError(404, `No branch, tag or commit begins ${rest}`);
}
