import { RepositoryRecord } from './records';

/** @internal */
export type BranchChange = 'create' | 'update' | 'delete';

/** Whether a glob names a branch; `*` is any text, slashes included, and `?` one character. @internal */
export function matchesGlob(glob: string, branch: string): boolean {
  const pattern = glob
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${pattern}$`, 's').test(branch);
}

/** @internal */
export function isProtected(record: RepositoryRecord, branch: string): boolean {
  return record.protectedBranches.some(rule => rule.branch === branch);
}

/**
 * Why a branch may not be changed directly, in GitHub's words; undefined where it may.
 * A protected branch that does not exist yet may be created: an empty repository needs a first push.
 *
 * @internal
 */
export function refuseBranchChange(
  record: RepositoryRecord,
  branch: string,
  change: BranchChange,
): string | undefined {
  if (
    change === 'create' &&
    record.blockBranchCreation !== undefined &&
    matchesGlob(record.blockBranchCreation, branch)
  ) {
    return 'Repository rule violations found\n\nCannot create ref due to creations being restricted.\n\n';
  }
  if (change === 'delete' && branch === record.defaultBranch) {
    return `Cannot delete the default branch ${branch}`;
  }
  if (change === 'delete' && isProtected(record, branch)) {
    return `Cannot delete protected branch refs/heads/${branch}`;
  }
  if (change === 'update' && isProtected(record, branch)) {
    return `Protected branch update failed for refs/heads/${branch}.\n\nChanges must be made through a pull request.`;
  }
  return undefined;
}
