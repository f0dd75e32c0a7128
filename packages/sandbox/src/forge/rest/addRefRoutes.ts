import { Router } from 'express';
import { z } from 'zod';
import { listBranches, readBranch } from '../git/refs';
import { ApiError } from '../http/ApiError';
import { ForgeContext } from '../http/ForgeContext';
import { createBranch, deleteBranch, moveBranch } from '../model/changeBranch';
import { ForgeRepository } from '../model/ForgeRepository';
import { readRoute, writeRoute } from './repositoryRoute';

const createSchema = z.object({ ref: z.string(), sha: z.string() });
const moveSchema = z.object({
  sha: z.string(),
  force: z.boolean().default(false),
});

// The whole ref is one parameter: octokit sends its slashes encoded.
function branchIn(ref: string): string {
  if (!ref.startsWith('heads/')) {
    throw ApiError.notFound();
  }
  return ref.slice('heads/'.length);
}

/** Branches as git references; the forge has no other kind to write. @internal */
export function addRefRoutes(router: Router, context: ForgeContext): void {
  const show = (repository: ForgeRepository, branch: string, sha: string) => {
    const api = `${context.urls.repositoryApi(repository.fullName)}/git`;
    return {
      ref: `refs/heads/${branch}`,
      node_id: `REF_${branch}`,
      url: `${api}/refs/heads/${branch}`,
      object: { sha, type: 'commit', url: `${api}/commits/${sha}` },
    };
  };

  router.get(
    '/repos/:owner/:repo/git/ref/*',
    readRoute(context, async ({ request, response, repository }) => {
      const branch = branchIn(request.params[0]);
      const sha = await readBranch(repository.git, branch);
      if (!sha) {
        throw ApiError.notFound();
      }
      response.json(show(repository, branch, sha));
    }),
  );
  router.get(
    '/repos/:owner/:repo/git/matching-refs/*',
    readRoute(context, async ({ request, response, repository }) => {
      const branches = await listBranches(repository.git);
      response.json(
        branches
          .filter(branch =>
            `heads/${branch.name}`.startsWith(request.params[0]),
          )
          .map(branch => show(repository, branch.name, branch.sha)),
      );
    }),
  );
  router.post(
    '/repos/:owner/:repo/git/refs',
    writeRoute(context, async ({ request, response, repository }) => {
      const { ref, sha } = createSchema.parse(request.body);
      if (!ref.startsWith('refs/heads/')) {
        throw new ApiError(
          422,
          'Reference name must start with "refs/heads/".',
        );
      }
      const branch = ref.slice('refs/heads/'.length);
      await createBranch(repository, branch, sha);
      response.status(201).json(show(repository, branch, sha));
    }),
  );
  router.patch(
    '/repos/:owner/:repo/git/refs/*',
    writeRoute(context, async ({ request, response, repository }) => {
      const { sha, force } = moveSchema.parse(request.body);
      const branch = branchIn(request.params[0]);
      await moveBranch(repository, branch, sha, force);
      response.json(show(repository, branch, sha));
    }),
  );
  router.delete(
    '/repos/:owner/:repo/git/refs/*',
    writeRoute(context, async ({ request, response, repository }) => {
      await deleteBranch(repository, branchIn(request.params[0]));
      response.status(204).end();
    }),
  );
}
