import { assertError } from '@backstage/errors';
import { Forge, ForgeError, PullRequest } from '../forge';
import { isOutcomeUnknown } from '../forge/isOutcomeUnknown';
import { WrittenBranch } from './writeBranch';

/**
 * Opens the pull request of a branch. Where that fails, a branch that this run created is deleted again, so that no
 * half-made pull request stays behind; where even that fails, the message says what is left.
 *
 * @internal
 */
export async function settlePullRequest(options: {
  forge: Forge;
  written: WrittenBranch;
  title: string;
  body: string;
}): Promise<PullRequest> {
  const { forge, written, title, body } = options;
  const { branch, target } = written;
  try {
    return await forge.openPullRequest({ branch, target, title, body });
  } catch (error) {
    assertError(error);
    const opened = await findAfter(forge, written, error);
    if (opened) {
      return opened;
    }
    if (written.action !== 'created') {
      throw error;
    }
    throw new ForgeError(
      error instanceof ForgeError ? error.reason : 'failed',
      `${error.message}. ${await cleanUp(forge, written)}`,
      error,
    );
  }
}

/** A conflict means that there is one; after a lost answer there may be. */
async function findAfter(
  forge: Forge,
  { branch, target }: WrittenBranch,
  error: Error,
): Promise<PullRequest | undefined> {
  const mayExist =
    error instanceof ForgeError &&
    (error.reason === 'conflict' || isOutcomeUnknown(error));
  return mayExist
    ? forge.findPullRequest({ branch, target }).catch(() => undefined)
    : undefined;
}

async function cleanUp(
  forge: Forge,
  { branch, commit }: WrittenBranch,
): Promise<string> {
  try {
    return (await forge.deleteBranch(branch, commit))
      ? `Branch ${branch} was removed again, so nothing is left`
      : `Branch ${branch} was changed by someone else meanwhile and was left alone`;
  } catch {
    return `Branch ${branch} is left without a pull request, because it could not be removed either; running the same again opens the pull request`;
  }
}
