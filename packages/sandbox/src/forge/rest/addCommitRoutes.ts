import { Router } from 'express';
import { countCommits, listCommits, readCommit } from '../git/commits';
import { readDiff } from '../git/diff';
import { listBranches } from '../git/refs';
import { ApiError } from '../http/ApiError';
import { ForgeContext } from '../http/ForgeContext';
import { emptyTree } from '../git/emptyTree';
import { linkPages, readPage } from './paginate';
import { readRoute, RepositoryCall } from './repositoryRoute';
import { requireResolvedCommit } from './requireResolvedCommit';
import { showCommit, showFile } from './showCommit';
import { showRepository } from './showRepository';

/** Commits: the list, one, and the combined status by which a reader finds a ref's commit. @internal */
export function addCommitRoutes(router: Router, context: ForgeContext): void {
  router.get('/repos/:owner/:repo/commits', readRoute(context, list));
  router.get(
    '/repos/:owner/:repo/commits/*',
    readRoute(context, async call => {
      const rest = call.request.params[0];
      const status = /^(.+)\/(status|statuses|check-runs)$/.exec(rest);
      return status ? showStatus(call, status[1]) : showOne(call, rest);
    }),
  );
}

async function list(call: RepositoryCall): Promise<void> {
  const { request, response, repository, context } = call;
  const { git, record, fullName } = repository;
  if ((await listBranches(git)).length === 0) {
    throw new ApiError(409, 'Git Repository is empty.');
  }
  const ref = String(request.query.sha ?? record.defaultBranch);
  const start = await requireResolvedCommit(repository, ref);
  const path = request.query.path ? String(request.query.path) : undefined;
  const page = readPage(request);
  const commits = await listCommits(git, start, {
    path,
    skip: page.skip,
    limit: page.perPage,
  });
  const total = path
    ? (await listCommits(git, start, { path, limit: 10_000 })).length
    : await countCommits(git, start);
  linkPages(request, response, context.urls, page, total);
  response.json(commits.map(each => showCommit(context.urls, fullName, each)));
}

async function showOne(call: RepositoryCall, ref: string): Promise<void> {
  const { request, response, repository, context } = call;
  const { git, fullName } = repository;
  const sha = await requireResolvedCommit(repository, ref, 422);
  if (
    /application\/vnd\.github\.(v3\.)?sha/.test(request.get('accept') ?? '')
  ) {
    response.type('text').send(sha);
    return;
  }
  const commit = await readCommit(git, sha);
  const before = commit.parents[0] ?? (await emptyTree(git));
  const files = await readDiff(git, before, sha);
  const additions = files.reduce((sum, file) => sum + file.additions, 0);
  const deletions = files.reduce((sum, file) => sum + file.deletions, 0);
  response.json({
    ...showCommit(context.urls, fullName, commit),
    stats: { additions, deletions, total: additions + deletions },
    files: files.map(file => showFile(context.urls, fullName, sha, file)),
  });
}

async function showStatus(call: RepositoryCall, ref: string): Promise<void> {
  const { response, repository, context, account } = call;
  const sha = await requireResolvedCommit(repository, ref, 422);
  const api = context.urls.repositoryApi(repository.fullName);
  response.json({
    state: 'pending',
    statuses: [],
    sha,
    total_count: 0,
    repository: showRepository(context, repository, account),
    commit_url: `${api}/commits/${sha}`,
    url: `${api}/commits/${sha}/status`,
  });
}
