import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Removes the lock files of git processes that were killed while they wrote a ref; git itself never
 * does, and would refuse every later write of that ref. Only for a forge that starts: it is the only
 * writer of its repositories, and no git process of it runs yet.
 *
 * @internal
 */
export async function removeStaleLocks(directory: string): Promise<void> {
  const entries = await readdir(directory, { withFileTypes: true });
  for (const entry of entries) {
    const path = join(directory, entry.name);
    if (entry.isFile() && entry.name.endsWith('.lock')) {
      await rm(path, { force: true });
    } else if (
      entry.isDirectory() &&
      entry.name !== 'objects' &&
      entry.name !== 'hooks'
    ) {
      await removeStaleLocks(path);
    }
  }
}
