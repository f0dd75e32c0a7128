import { GraphQLError } from 'graphql';
import { readBranch } from '../git/refs';
import { ForgeContext } from '../http/ForgeContext';
import { ForgeRepository } from '../model/ForgeRepository';
import { refreshPullRequest } from '../pulls/refreshPullRequest';
import { listPullRequests } from '../pulls/viewPullRequest';
import { resolvePullRequest, stateOf } from './resolvePullRequest';

interface AssociatedArgs {
  first?: number | null;
  last?: number | null;
  states?: string[] | null;
}

/** GitHub's GraphQL form of a repository. @internal */
export function resolveRepository(
  context: ForgeContext,
  repository: ForgeRepository,
) {
  const { record, fullName, git } = repository;
  const resolveRef = async (branch: string) => {
    const sha = await readBranch(git, branch);
    return sha
      ? {
          id: `REF_${record.id}_${branch}`,
          name: branch,
          prefix: 'refs/heads/',
          target: { oid: sha },
          associatedPullRequests: (args: AssociatedArgs) =>
            resolveAssociated(context, repository, branch, args),
        }
      : null;
  };
  return {
    id: `R_${record.id}`,
    name: record.name,
    nameWithOwner: fullName,
    description: record.description || null,
    url: context.urls.repositoryPage(fullName),
    isPrivate: false,
    isArchived: false,
    defaultBranchRef: () => resolveRef(record.defaultBranch),
    ref: ({ qualifiedName }: { qualifiedName: string }) =>
      resolveRef(qualifiedName.replace(/^(refs\/)?heads\//, '')),
    pullRequest: async ({ number }: { number: number }) => {
      const pull = await refreshPullRequest(repository, number);
      if (!pull) {
        throw new GraphQLError(
          `Could not resolve to a PullRequest with the number of ${number}.`,
        );
      }
      return resolvePullRequest(context, repository, pull);
    },
  };
}

async function resolveAssociated(
  context: ForgeContext,
  repository: ForgeRepository,
  branch: string,
  { first, last, states }: AssociatedArgs,
) {
  if (typeof first !== 'number' && typeof last !== 'number') {
    throw new GraphQLError(
      'You must provide a `first` or `last` value to properly paginate the `associatedPullRequests` connection.',
    );
  }
  const all = (await listPullRequests(repository))
    .reverse()
    .filter(
      pull =>
        pull.headBranch === branch &&
        (!states || states.includes(stateOf(pull))),
    );
  const chosen =
    typeof first === 'number' ? all.slice(0, first) : all.slice(-last!);
  const nodes = chosen.map(pull =>
    resolvePullRequest(context, repository, pull),
  );
  return {
    totalCount: all.length,
    nodes,
    edges: nodes.map(node => ({ node })),
  };
}
