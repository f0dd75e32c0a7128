import { toError } from '@backstage/errors';
import { Forge, ForgeError, PullRequest } from '../forge';
import { WrittenBranch } from './writeBranch';

/**
 * Opens the pull request of a branch. Where that fails, or is cancelled, what is there decides: a pull request that was
 * opened all the same is the result; where there is none, a branch that this run created is deleted again, so that
 * nothing half-made stays behind. Where that cannot be found out or done, the message says what is left.
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
    const opened = await findAfter(forge, written, error);
    if (opened) {
      return opened;
    }
    if (written.action !== 'created') {
      throw error;
    }
    throw withMore(error, await cleanUp(forge, written));
  }
}

/** Whatever went wrong: while this is not known, the branch must stay, because a pull request may need it. */
async function findAfter(
  forge: Forge,
  { branch, target }: WrittenBranch,
  error: unknown,
): Promise<PullRequest | undefined> {
  try {
    return await forge.findPullRequest({ branch, target, uncancellable: true });
  } catch {
    throw withMore(
      error,
      `Whether a pull request was opened could not be found out, so branch ${branch} was left as it is. Running the same again finds out and goes on from there; to give up instead, close the pull request of that branch, if there is one, and delete the branch`,
    );
  }
}

function withMore(error: unknown, more: string): ForgeError {
  const reason = error instanceof ForgeError ? error.reason : 'failed';
  return new ForgeError(reason, `${toError(error).message}. ${more}`, error);
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
