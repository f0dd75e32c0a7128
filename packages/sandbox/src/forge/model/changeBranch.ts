import { isAncestor } from '../git/ancestry';
import { isBranchName } from '../git/isBranchName';
import { readObjectType } from '../git/objects';
import { ABSENT, readBranch, RefUpdateError, updateRef } from '../git/refs';
import { ApiError } from '../http/ApiError';
import { BranchChange, refuseBranchChange } from './branchRules';
import { ForgeRepository } from './ForgeRepository';

/** Creates a branch at a commit. @internal */
export async function createBranch(
  repository: ForgeRepository,
  branch: string,
  sha: string,
): Promise<void> {
  if (!isBranchName(branch)) {
    throw new ApiError(
      422,
      `refs/heads/${branch} is not a valid ref name for refs creation.`,
    );
  }
  if (await readBranch(repository.git, branch)) {
    throw new ApiError(422, 'Reference already exists');
  }
  await requireCommit(repository, sha);
  checkRules(repository, branch, 'create');
  await write(repository, branch, sha, ABSENT);
}

/** Moves a branch; without `force` only forward. @internal */
export async function moveBranch(
  repository: ForgeRepository,
  branch: string,
  sha: string,
  force: boolean,
): Promise<void> {
  const current = await requireBranch(repository, branch);
  await requireCommit(repository, sha);
  checkRules(repository, branch, 'update');
  if (!force && !(await isAncestor(repository.git, current, sha))) {
    throw new ApiError(422, 'Update is not a fast forward');
  }
  await write(repository, branch, sha, current);
}

/** @internal */
export async function deleteBranch(
  repository: ForgeRepository,
  branch: string,
): Promise<void> {
  const current = await requireBranch(repository, branch);
  checkRules(repository, branch, 'delete');
  await write(repository, branch, ABSENT, current);
}

async function requireBranch(
  repository: ForgeRepository,
  branch: string,
): Promise<string> {
  const current = await readBranch(repository.git, branch);
  if (!current) {
    throw new ApiError(422, 'Reference does not exist');
  }
  return current;
}

async function requireCommit(
  repository: ForgeRepository,
  sha: string,
): Promise<void> {
  if ((await readObjectType(repository.git, sha)) !== 'commit') {
    throw new ApiError(422, 'Object does not exist');
  }
}

function checkRules(
  repository: ForgeRepository,
  branch: string,
  change: BranchChange,
): void {
  const refusal = refuseBranchChange(repository.record, branch, change);
  if (refusal) {
    throw new ApiError(422, refusal);
  }
}

async function write(
  repository: ForgeRepository,
  branch: string,
  sha: string,
  expected: string,
): Promise<void> {
  try {
    await updateRef(repository.git, `refs/heads/${branch}`, sha, expected);
  } catch (error) {
    if (error instanceof RefUpdateError) {
      throw new ApiError(422, error.message);
    }
    throw error;
  }
}
