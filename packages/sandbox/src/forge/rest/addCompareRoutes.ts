import { Router } from 'express';
import { findMergeBase } from '../git/ancestry';
import { countCommits, listCommits, readCommit } from '../git/commits';
import { readDiff } from '../git/diff';
import { ApiError } from '../http/ApiError';
import { ForgeContext } from '../http/ForgeContext';
import { readRoute } from './repositoryRoute';
import { requireResolvedCommit } from './requireResolvedCommit';
import { showCommit, showFile } from './showCommit';

/** `base...head`: what head has that base has not. @internal */
export function addCompareRoutes(router: Router, context: ForgeContext): void {
  router.get(
    '/repos/:owner/:repo/compare/*',
    readRoute(context, async ({ request, response, repository }) => {
      const { git, fullName } = repository;
      const names = /^(.+?)\.\.\.(.+)$/.exec(request.params[0]);
      if (!names) {
        throw ApiError.notFound();
      }
      const own = (name: string) =>
        name.startsWith(`${repository.record.owner}:`)
          ? name.slice(repository.record.owner.length + 1)
          : name;
      const base = await requireResolvedCommit(repository, own(names[1]));
      const head = await requireResolvedCommit(repository, own(names[2]));
      const mergeBase = await findMergeBase(git, base, head);
      if (!mergeBase) {
        throw new ApiError(
          404,
          `No common ancestor between ${names[1]} and ${names[2]}.`,
        );
      }
      const ahead = await countCommits(git, `${base}..${head}`);
      const behind = await countCommits(git, `${head}..${base}`);
      const commits = await listCommits(git, `${base}..${head}`);
      const files = await readDiff(git, mergeBase, head);
      const show = async (sha: string) =>
        showCommit(context.urls, fullName, await readCommit(git, sha));
      response.json({
        url: `${context.urls.repositoryApi(fullName)}/compare/${names[0]}`,
        html_url: context.urls.repositoryPage(fullName),
        base_commit: await show(base),
        merge_base_commit: await show(mergeBase),
        status: statusOf(ahead, behind),
        ahead_by: ahead,
        behind_by: behind,
        total_commits: ahead,
        commits: commits
          .reverse()
          .map(each => showCommit(context.urls, fullName, each)),
        files: files.map(file => showFile(context.urls, fullName, head, file)),
      });
    }),
  );
}

function statusOf(ahead: number, behind: number): string {
  if (ahead > 0) {
    return behind > 0 ? 'diverged' : 'ahead';
  }
  return behind > 0 ? 'behind' : 'identical';
}
