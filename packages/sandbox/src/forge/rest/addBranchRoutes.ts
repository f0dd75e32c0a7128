import { Router } from 'express';
import { z } from 'zod';
import { readCommit } from '../git/commits';
import { listBranches, readBranch } from '../git/refs';
import { ApiError } from '../http/ApiError';
import { ForgeContext } from '../http/ForgeContext';
import { isProtected } from '../model/branchRules';
import { ForgeRepository } from '../model/ForgeRepository';
import { linkPages, readPage } from './paginate';
import { readRoute, RepositoryCall, writeRoute } from './repositoryRoute';
import { showCommit } from './showCommit';

const BRANCHES = '/repos/:owner/:repo/branches';
const PROTECTION = /^(.+)\/protection$/;

const protectionSchema = z.object({
  required_pull_request_reviews: z.object({}).nullable(),
});

/** Branches and their protection. @internal */
export function addBranchRoutes(router: Router, context: ForgeContext): void {
  router.get(
    BRANCHES,
    readRoute(context, async ({ request, response, repository }) => {
      const branches = await listBranches(repository.git);
      const page = readPage(request);
      linkPages(request, response, context.urls, page, branches.length);
      const api = context.urls.repositoryApi(repository.fullName);
      response.json(
        branches
          .slice(page.skip, page.skip + page.perPage)
          .map(({ name, sha }) => ({
            name,
            commit: { sha, url: `${api}/commits/${sha}` },
            protected: isProtected(repository.record, name),
          })),
      );
    }),
  );
  router.get(
    `${BRANCHES}/*`,
    readRoute(context, async call => {
      const rest = call.request.params[0];
      const protection = PROTECTION.exec(rest);
      return protection
        ? getProtection(call, protection[1])
        : getBranch(call, rest);
    }),
  );
  router.put(
    `${BRANCHES}/*`,
    writeRoute(
      context,
      async call => {
        const branch = protectedBranchIn(call.request.params[0]);
        const body = protectionSchema.parse(call.request.body);
        if (body.required_pull_request_reviews === null) {
          throw new ApiError(
            422,
            'This forge protects a branch by required pull requests only: required_pull_request_reviews may not be null',
          );
        }
        await setProtection(call.repository, branch, true);
        await getProtection(call, branch);
      },
      'admin',
    ),
  );
  router.delete(
    `${BRANCHES}/*`,
    writeRoute(
      context,
      async call => {
        const branch = protectedBranchIn(call.request.params[0]);
        await setProtection(call.repository, branch, false);
        call.response.status(204).end();
      },
      'admin',
    ),
  );
}

function protectedBranchIn(rest: string): string {
  const match = PROTECTION.exec(rest);
  if (!match) {
    throw ApiError.notFound();
  }
  return match[1];
}

async function getBranch(call: RepositoryCall, name: string): Promise<void> {
  const { response, repository, context } = call;
  const { git, fullName, record } = repository;
  const sha = await readBranch(git, name);
  if (!sha) {
    throw new ApiError(404, 'Branch not found');
  }
  const api = context.urls.repositoryApi(fullName);
  response.json({
    name,
    commit: showCommit(context.urls, fullName, await readCommit(git, sha)),
    protected: isProtected(record, name),
    protection_url: `${api}/branches/${name}/protection`,
    _links: {
      self: `${api}/branches/${name}`,
      html: context.urls.filePage(fullName, 'tree', name, ''),
    },
  });
}

async function getProtection(
  { response, repository, context }: RepositoryCall,
  name: string,
): Promise<void> {
  if (!isProtected(repository.record, name)) {
    throw new ApiError(404, 'Branch not protected');
  }
  const api = context.urls.repositoryApi(repository.fullName);
  const url = `${api}/branches/${name}/protection`;
  response.json({
    url,
    required_pull_request_reviews: {
      url: `${url}/required_pull_request_reviews`,
      dismiss_stale_reviews: false,
      require_code_owner_reviews: false,
      required_approving_review_count: 0,
    },
    enforce_admins: { url: `${url}/enforce_admins`, enabled: true },
    allow_force_pushes: { enabled: false },
    allow_deletions: { enabled: false },
  });
}

async function setProtection(
  repository: ForgeRepository,
  branch: string,
  on: boolean,
): Promise<void> {
  if (on && !(await readBranch(repository.git, branch))) {
    throw new ApiError(404, 'Branch not found');
  }
  await repository.change(async draft => {
    if (!on && !isProtected(draft, branch)) {
      throw new ApiError(404, 'Branch not protected');
    }
    draft.protectedBranches = draft.protectedBranches.filter(
      rule => rule.branch !== branch,
    );
    if (on) {
      draft.protectedBranches.push({ branch, requirePullRequest: true });
    }
  });
}
