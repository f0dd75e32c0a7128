import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeCommit } from '../git/commits';
import { GitDirectory } from '../git/GitDirectory';
import { writeBlob } from '../git/objects';
import { ABSENT, updateRef } from '../git/refs';
import { writeTree } from '../git/writeTree';

/**
 * The files of a first commit: those of a folder, then `files` by their path (they replace).
 *
 * @public
 */
export interface SeedFiles {
  directory?: string;
  files?: Record<string, string>;
  message?: string;
}

/** Makes the first commit of a branch, without a working tree. @internal */
export async function seedRepository(
  git: GitDirectory,
  branch: string,
  seed: SeedFiles,
): Promise<void> {
  const base = seed.directory
    ? await treeOfDirectory(git, seed.directory)
    : undefined;
  const changes = await Promise.all(
    Object.entries(seed.files ?? {}).map(async ([path, content]) => ({
      path,
      mode: '100644',
      sha: await writeBlob(git, content),
    })),
  );
  const author = {
    name: 'Vellum sandbox',
    email: 'sandbox@users.noreply.localhost',
    date: new Date().toISOString(),
  };
  const commit = await writeCommit(git, {
    tree: await writeTree(git, base, changes),
    parents: [],
    message: seed.message ?? 'Seed the repository',
    author,
    committer: author,
  });
  await updateRef(git, `refs/heads/${branch}`, commit, ABSENT);
}

async function treeOfDirectory(
  git: GitDirectory,
  directory: string,
): Promise<string> {
  const scratch = await mkdtemp(join(tmpdir(), 'vellum-forge-index-'));
  const env = {
    GIT_INDEX_FILE: join(scratch, 'index'),
    GIT_WORK_TREE: directory,
  };
  try {
    // --force: an ignore file inside the folder is content, not a rule for the seed.
    await git.run(['-C', directory, 'add', '--all', '--force', '.'], { env });
    return await git.text(['write-tree'], { env });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
