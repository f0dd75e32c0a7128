import { GitDirectory } from './GitDirectory';
import { GitError } from './GitError';
import { isBranchName } from './isBranchName';

/** The object id that git reads as "does not exist". @internal */
export const ABSENT = '0'.repeat(40);

/** @internal */
export interface Branch {
  name: string;
  sha: string;
}

/**
 * Thrown where a ref was not moved: it changed since it was read, or its
 * name collides with another one.
 *
 * @internal
 */
export class RefUpdateError extends Error {
  readonly name = 'RefUpdateError';
}

/** The commit a full ref name points at. @internal */
export async function readRef(
  git: GitDirectory,
  ref: string,
): Promise<string | undefined> {
  const { code, stdout } = await git.run(
    ['show-ref', '--verify', '--hash', '--', ref],
    { accept: [1, 128] },
  );
  return code === 0 ? stdout.toString('utf8').trim() : undefined;
}

/** @internal */
export async function readBranch(
  git: GitDirectory,
  name: string,
): Promise<string | undefined> {
  return isBranchName(name) ? readRef(git, `refs/heads/${name}`) : undefined;
}

/** Branches in the order of their names. @internal */
export async function listBranches(git: GitDirectory): Promise<Branch[]> {
  const text = await git.text([
    'for-each-ref',
    '--format=%(objectname) %(refname:lstrip=2)',
    'refs/heads',
  ]);
  return text
    .split('\n')
    .filter(line => line !== '')
    .map(line => ({ sha: line.slice(0, 40), name: line.slice(41) }));
}

/**
 * Moves a ref from `expected` to `next` in one atomic step: another writer in between
 * makes it fail instead of losing that writer's commit.
 *
 * @internal
 */
export async function updateRef(
  git: GitDirectory,
  ref: string,
  next: string,
  expected: string,
): Promise<void> {
  const args =
    next === ABSENT
      ? ['update-ref', '-d', ref, expected]
      : ['update-ref', ref, next, expected];
  try {
    await git.run(args);
  } catch (error) {
    if (error instanceof GitError) {
      throw new RefUpdateError(
        `Reference ${ref} was not updated: ${error.stderr.trim()}`,
      );
    }
    throw error;
  }
}
