import { InputError } from '@backstage/errors';
import { ChangeSet, Plan, planChangeSet } from '../changeset';
import { changeSetAt } from '../changeset/ProposedChange';
import { Forge, RepositoryState } from '../forge';
import { branchFor } from './branchFor';
import { ProposalRequest } from './ProposalRequest';

/**
 * A plan with the commit that it holds for.
 *
 * @public
 */
export interface ForgePlan {
  /** What was planned: at this commit, where it is worked out there. */
  changeSet: ChangeSet;
  plan: Plan;
  /** Branch of the change. */
  branch: string;
  /** Branch that the change is to be merged into. */
  target: string;
  /** Its head, which was planned on. */
  base: string;
  /** Page of the repository. */
  repositoryUrl: string;
}

/**
 * Plans a change at the head of a branch, the default one where none is named, and says what the repository was like.
 *
 * @internal
 */
export async function planAtHead(
  request: ProposalRequest,
): Promise<{ planned: ForgePlan; state: RepositoryState }> {
  const { forge, checks = {} } = request;
  const state = await forge.readRepository();
  const target = request.target ?? state.defaultBranch;
  const { usualTarget = state.defaultBranch } = request;
  const branch = branchFor(
    request.changeSet,
    target === usualTarget ? undefined : target,
  );
  const base = await readHead(forge, target);
  const repository = forge.openReader(base);
  const changeSet = await changeSetAt(request.changeSet, repository);
  const plan = await planChangeSet({ changeSet, repository, checks });
  return {
    planned: {
      changeSet,
      plan,
      branch,
      target,
      base,
      repositoryUrl: state.url,
    },
    state,
  };
}

/**
 * The head of a branch that has to exist.
 *
 * @internal
 */
export async function readHead(forge: Forge, branch: string): Promise<string> {
  const head = await forge.readBranch(branch);
  if (head === undefined) {
    const { host, owner, repo } = forge.address;
    throw new InputError(
      `${owner}/${repo} on ${host} has no branch ${branch}; create it, or name the branch that the GitOps controller follows`,
    );
  }
  return head;
}
