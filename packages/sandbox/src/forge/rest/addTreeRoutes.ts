import { Router } from 'express';
import { z } from 'zod';
import { GitDirectory } from '../git/GitDirectory';
import { readObjectType, writeBlob } from '../git/objects';
import { readEntry, readTree, TreeEntry } from '../git/readTree';
import { resolveCommit } from '../git/resolveCommit';
import { TreeChange, writeTree } from '../git/writeTree';
import { ApiError } from '../http/ApiError';
import { ForgeContext } from '../http/ForgeContext';
import { ForgeRepository } from '../model/ForgeRepository';
import { readRoute, writeRoute } from './repositoryRoute';

const bodySchema = z.object({
  base_tree: z.string().optional(),
  tree: z
    .array(
      z.object({
        path: z.string(),
        mode: z
          .enum(['100644', '100755', '040000', '160000', '120000'])
          .default('100644'),
        sha: z.string().nullable().optional(),
        content: z.string().optional(),
      }),
    )
    .min(1),
});

/** @internal */
export function addTreeRoutes(router: Router, context: ForgeContext): void {
  router.post(
    '/repos/:owner/:repo/git/trees',
    writeRoute(context, async ({ request, response, repository }) => {
      const { git } = repository;
      const body = bodySchema.parse(request.body);
      const base = body.base_tree
        ? await requireTree(git, body.base_tree, 422)
        : undefined;
      const changes: TreeChange[] = [];
      for (const entry of body.tree) {
        changes.push(await readChange(git, base, entry));
      }
      const sha = await writeTree(git, base, changes);
      response
        .status(201)
        .json(showTree(context, repository, sha, await readTree(git, sha)));
    }),
  );
  router.get(
    '/repos/:owner/:repo/git/trees/*',
    readRoute(context, async ({ request, response, repository }) => {
      const { git } = repository;
      const sha = await requireTree(git, request.params[0], 404);
      const recursive = request.query.recursive !== undefined;
      const entries = await readTree(git, sha, { recursive });
      response.json(showTree(context, repository, sha, entries));
    }),
  );
}

// A tree's id, or the tree of a commit, branch or tag.
async function requireTree(
  git: GitDirectory,
  name: string,
  status: 404 | 422,
): Promise<string> {
  if ((await readObjectType(git, name)) === 'tree') {
    return name;
  }
  const commit = await resolveCommit(git, name);
  const entry = commit ? await readEntry(git, commit, '') : undefined;
  if (!entry) {
    throw new ApiError(
      status,
      status === 404 ? 'Not Found' : `base_tree ${name} is not a valid tree`,
    );
  }
  return entry.sha;
}

async function readChange(
  git: GitDirectory,
  base: string | undefined,
  entry: z.infer<typeof bodySchema>['tree'][number],
): Promise<TreeChange> {
  const { path, mode } = entry;
  const segments = path.split('/');
  if (
    path.includes('\0') ||
    segments.some(part => /^(|\.|\.\.|\.git)$/i.test(part))
  ) {
    throw new ApiError(422, 'tree.path contains a malformed path component');
  }
  if (entry.sha === null) {
    if (!base || !(await readEntry(git, base, path))) {
      throw new ApiError(
        422,
        `GitRPC::BadObjectState: ${path} cannot be deleted, base_tree does not have it`,
      );
    }
    return { path, mode, sha: null };
  }
  if (entry.sha === undefined) {
    if (entry.content === undefined) {
      throw new ApiError(422, `tree entry ${path} needs sha or content`);
    }
    return { path, mode, sha: await writeBlob(git, entry.content) };
  }
  const type = await readObjectType(git, entry.sha);
  const wanted = mode === '040000' ? 'tree' : 'blob';
  if (mode !== '160000' && type !== wanted) {
    throw new ApiError(
      422,
      `tree.sha ${entry.sha} of ${path} is not a valid ${wanted}`,
    );
  }
  return { path, mode, sha: entry.sha };
}

function showTree(
  context: ForgeContext,
  repository: ForgeRepository,
  sha: string,
  entries: TreeEntry[],
) {
  const api = `${context.urls.repositoryApi(repository.fullName)}/git`;
  return {
    sha,
    url: `${api}/trees/${sha}`,
    tree: entries.map(entry => ({
      path: entry.path,
      mode: entry.mode,
      type: entry.type,
      sha: entry.sha,
      ...(entry.size === undefined ? {} : { size: entry.size }),
      // A commit here is a submodule, which has no object in this repository.
      ...(entry.type === 'commit'
        ? {}
        : { url: `${api}/${entry.type}s/${entry.sha}` }),
    })),
    truncated: false,
  };
}
