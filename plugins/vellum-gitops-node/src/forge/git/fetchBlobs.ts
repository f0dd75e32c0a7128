import { WantedBlob } from '../files/BlobQueue';
import { dataOf } from './dataOf';
import { GitClient } from './GitClient';

/**
 * The contents of files, in one request.
 *
 * @internal
 */
export async function fetchBlobs(
  git: GitClient,
  wanted: readonly WantedBlob[],
): Promise<Buffer[]> {
  const [{ path }, ...others] = wanted;
  const purpose =
    others.length === 0
      ? `read ${path}`
      : `read ${path} and ${others.length} more`;
  const wants = [...new Set(wanted.map(each => each.sha))];
  const objects = await git.fetchObjects({ wants, purpose });
  return git.understand({ purpose }, () =>
    wanted.map(each => dataOf(objects, each.sha)),
  );
}
