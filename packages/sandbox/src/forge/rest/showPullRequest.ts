import { ForgeContext } from '../http/ForgeContext';
import { ForgeRepository } from '../model/ForgeRepository';
import { PullRequestRecord } from '../model/records';
import { PullRequestView } from '../pulls/PullRequestView';
import { showRepository } from './showRepository';
import { showUser } from './showUser';

/** GitHub's form of a pull request, as lists have it. @internal */
export function showPullRequest(
  context: ForgeContext,
  repository: ForgeRepository,
  pull: PullRequestRecord,
) {
  const { urls, users } = context;
  const { fullName, record } = repository;
  const api = urls.repositoryApi(fullName);
  const page = urls.pullPage(fullName, pull.number);
  const repo = showRepository(context, repository);
  const owner = showUser(urls, users.show(record.owner));
  const people = (logins: string[]) =>
    logins.map(login => showUser(urls, users.show(login)));
  const end = (ref: string, sha: string) => ({
    label: `${record.owner}:${ref}`,
    ref,
    sha,
    user: owner,
    repo,
  });
  return {
    id: record.id * 100_000 + pull.number,
    node_id: `PR_${record.id}_${pull.number}`,
    number: pull.number,
    state: pull.state,
    locked: false,
    title: pull.title,
    body: pull.body || null,
    draft: pull.draft,
    user: showUser(urls, users.show(pull.author)),
    html_url: page,
    diff_url: `${page}.diff`,
    url: `${api}/pulls/${pull.number}`,
    issue_url: `${api}/issues/${pull.number}`,
    commits_url: `${api}/pulls/${pull.number}/commits`,
    created_at: pull.createdAt,
    updated_at: pull.updatedAt,
    closed_at: pull.closedAt ?? null,
    merged_at: pull.merge?.at ?? null,
    merge_commit_sha: pull.merge?.sha ?? null,
    labels: pull.labels.map(name => ({ name })),
    assignee: people(pull.assignees)[0] ?? null,
    assignees: people(pull.assignees),
    requested_reviewers: people(pull.reviewers),
    requested_teams: pull.teamReviewers.map(slug => ({ name: slug, slug })),
    head: end(pull.headBranch, pull.headSha),
    base: end(pull.baseBranch, pull.baseSha),
  };
}

/** The same with what only a single pull request tells. @internal */
export function showPullRequestView(
  context: ForgeContext,
  repository: ForgeRepository,
  { record, mergeability }: PullRequestView,
  counts: {
    commits: number;
    additions: number;
    deletions: number;
    files: number;
  },
) {
  const merger = record.merge ? context.users.show(record.merge.by) : undefined;
  return {
    ...showPullRequest(context, repository, record),
    merged: record.merge !== undefined,
    merged_by: merger ? showUser(context.urls, merger) : null,
    ...showMergeability(mergeability.state),
    commits: counts.commits,
    additions: counts.additions,
    deletions: counts.deletions,
    changed_files: counts.files,
    maintainer_can_modify: false,
  };
}

function showMergeability(state: PullRequestView['mergeability']['state']) {
  switch (state) {
    case 'clean':
      return { mergeable: true, mergeable_state: 'clean' };
    case 'draft':
      return { mergeable: true, mergeable_state: 'draft' };
    case 'conflict':
      return { mergeable: false, mergeable_state: 'dirty' };
    default:
      return { mergeable: null, mergeable_state: 'unknown' };
  }
}
