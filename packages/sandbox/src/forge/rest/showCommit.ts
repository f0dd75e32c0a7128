import { Commit } from '../git/commits';
import { FileDiff } from '../git/diff';
import { encodePath, ForgeUrls } from '../http/ForgeUrls';

/** A commit as the git data API has it. @internal */
export function showGitCommit(
  urls: ForgeUrls,
  fullName: string,
  commit: Commit,
) {
  const api = urls.repositoryApi(fullName);
  return {
    sha: commit.sha,
    node_id: `C_${commit.sha}`,
    url: `${api}/git/commits/${commit.sha}`,
    html_url: urls.commitPage(fullName, commit.sha),
    author: commit.author,
    committer: commit.committer,
    tree: { sha: commit.tree, url: `${api}/git/trees/${commit.tree}` },
    message: commit.message,
    parents: commit.parents.map(sha => ({
      sha,
      url: `${api}/git/commits/${sha}`,
      html_url: urls.commitPage(fullName, sha),
    })),
    verification: {
      verified: false,
      reason: 'unsigned',
      signature: null,
      payload: null,
    },
  };
}

/** A commit as the commits API has it. @internal */
export function showCommit(urls: ForgeUrls, fullName: string, commit: Commit) {
  const { sha, node_id, html_url, parents, ...inner } = showGitCommit(
    urls,
    fullName,
    commit,
  );
  const api = urls.repositoryApi(fullName);
  return {
    sha,
    node_id,
    url: `${api}/commits/${sha}`,
    html_url,
    commit: { ...inner, comment_count: 0 },
    author: null,
    committer: null,
    parents: parents.map(parent => ({
      ...parent,
      url: `${api}/commits/${parent.sha}`,
    })),
  };
}

/** A changed file of a commit, comparison or pull request. @internal */
export function showFile(
  urls: ForgeUrls,
  fullName: string,
  ref: string,
  file: FileDiff,
) {
  return {
    sha: file.sha,
    filename: file.path,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: urls.filePage(fullName, 'blob', ref, file.path),
    raw_url: urls.filePage(fullName, 'raw', ref, file.path),
    contents_url: `${urls.repositoryApi(fullName)}/contents/${encodePath(
      file.path,
    )}?ref=${ref}`,
    ...(file.patch === '' ? {} : { patch: file.patch }),
    ...(file.previousPath ? { previous_filename: file.previousPath } : {}),
  };
}
