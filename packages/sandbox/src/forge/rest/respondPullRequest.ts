import { countCommits } from '../git/commits';
import { readDiff } from '../git/diff';
import { viewPullRequest } from '../pulls/viewPullRequest';
import { RepositoryCall } from './repositoryRoute';
import { showPullRequestView } from './showPullRequest';

/** Answers with one pull request as it is now. @internal */
export async function respondPullRequest(
  { response, repository, context }: RepositoryCall,
  number: number,
  status = 200,
): Promise<void> {
  const { git } = repository;
  const view = await viewPullRequest(repository, number);
  const { headSha } = view.record;
  const files = await readDiff(git, view.mergeBase, headSha);
  response.status(status).json(
    showPullRequestView(context, repository, view, {
      commits: await countCommits(git, `${view.mergeBase}..${headSha}`),
      additions: files.reduce((sum, file) => sum + file.additions, 0),
      deletions: files.reduce((sum, file) => sum + file.deletions, 0),
      files: files.length,
    }),
  );
}
