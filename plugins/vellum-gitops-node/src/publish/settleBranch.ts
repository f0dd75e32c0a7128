import { toError } from '@backstage/errors';
import { Forge, ForgeError } from '../forge';
import { isOutcomeUnknown } from '../forge/isOutcomeUnknown';

/**
 * Writes a branch and says whether it was: false after a conflict. Where the answer was lost on the way, the branch
 * tells whether the request was carried out. After a cancel, a branch that was created all the same is removed again.
 *
 * @internal
 */
export async function settleBranch(options: {
  forge: Forge;
  branch: string;
  commit: string;
  /** The head that was read, where there is such a branch. */
  head: string | undefined;
}): Promise<boolean> {
  const { forge, branch, commit, head } = options;
  try {
    await (head === undefined
      ? forge.createBranch(branch, commit)
      : forge.moveBranch(branch, { from: head, to: commit }));
    return true;
  } catch (error) {
    const sayUnknown = () => {
      const { message } = toError(error);
      throw new ForgeError(
        'unreachable',
        `${message}. Branch ${branch} may or may not have been written; no pull request was opened. Running the same again finds out and goes on from there`,
        error,
      );
    };
    if (!(error instanceof ForgeError)) {
      if (head === undefined) {
        await forge.deleteBranch(branch, commit).catch(sayUnknown);
      }
      throw error;
    }
    if (error.reason === 'conflict') {
      return false;
    }
    if (!isOutcomeUnknown(error)) {
      throw error;
    }
    const now = await forge
      .readBranch(branch, { uncancellable: true })
      .catch(sayUnknown);
    if (now === commit) {
      return true;
    }
    throw error;
  }
}
