import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GitDirectory } from './GitDirectory';

/** A change of one path: `sha: null` removes it. @internal */
export interface TreeChange {
  path: string;
  mode: string;
  sha: string | null;
}

/**
 * Writes the tree that comes of `base` (a tree's id; none for an empty one) and the
 * changes, in an index of its own, so that any number of requests may do so at once.
 *
 * @internal
 */
export async function writeTree(
  git: GitDirectory,
  base: string | undefined,
  changes: readonly TreeChange[],
): Promise<string> {
  const scratch = await mkdtemp(join(tmpdir(), 'vellum-forge-index-'));
  const env = { GIT_INDEX_FILE: join(scratch, 'index') };
  try {
    await git.run(base ? ['read-tree', base] : ['read-tree', '--empty'], {
      env,
    });
    for (const change of changes) {
      if (change.mode === '040000' && change.sha) {
        await git.run(
          ['read-tree', '-i', `--prefix=${change.path}/`, change.sha],
          { env },
        );
      }
    }
    const lines = changes
      .filter(change => change.mode !== '040000' || change.sha === null)
      .map(({ path, mode, sha }) =>
        sha === null
          ? `0 ${'0'.repeat(40)}\t${path}\0`
          : `${mode} ${sha}\t${path}\0`,
      );
    if (lines.length > 0) {
      await git.run(['update-index', '--replace', '-z', '--index-info'], {
        env,
        input: lines.join(''),
      });
    }
    return await git.text(['write-tree'], { env });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
