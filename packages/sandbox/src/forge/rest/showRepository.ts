import { ForgeContext } from '../http/ForgeContext';
import { ForgeRepository } from '../model/ForgeRepository';
import { Account } from '../model/User';
import { includesPermission } from '../model/UserDirectory';
import { showUser } from './showUser';

/**
 * GitHub's form of a repository. As there, `permissions` is told only to a caller with a token;
 * the pull-request action takes its absence for "no credentials".
 *
 * @internal
 */
export function showRepository(
  { urls, users }: ForgeContext,
  repository: ForgeRepository,
  account?: Account,
) {
  const { record, fullName } = repository;
  const api = urls.repositoryApi(fullName);
  const page = urls.repositoryPage(fullName);
  return {
    id: record.id,
    node_id: `R_${record.id}`,
    name: record.name,
    full_name: fullName,
    private: false,
    visibility: 'public',
    owner: showUser(urls, users.show(record.owner)),
    html_url: page,
    description: record.description || null,
    fork: false,
    archived: false,
    disabled: false,
    has_issues: false,
    url: api,
    archive_url: `${api}/{archive_format}{/ref}`,
    branches_url: `${api}/branches{/branch}`,
    blobs_url: `${api}/git/blobs{/sha}`,
    commits_url: `${api}/commits{/sha}`,
    compare_url: `${api}/compare/{base}...{head}`,
    contents_url: `${api}/contents/{+path}`,
    git_commits_url: `${api}/git/commits{/sha}`,
    git_refs_url: `${api}/git/refs{/sha}`,
    pulls_url: `${api}/pulls{/number}`,
    trees_url: `${api}/git/trees{/sha}`,
    clone_url: `${page}.git`,
    git_url: `${page}.git`,
    default_branch: record.defaultBranch,
    created_at: record.createdAt,
    updated_at: record.createdAt,
    pushed_at: record.createdAt,
    allow_merge_commit: true,
    allow_squash_merge: true,
    allow_rebase_merge: false,
    ...(account ? { permissions: showPermissions(account) } : {}),
  };
}

function showPermissions({ permission }: Account) {
  return {
    admin: includesPermission(permission, 'admin'),
    maintain: includesPermission(permission, 'admin'),
    push: includesPermission(permission, 'write'),
    triage: includesPermission(permission, 'write'),
    pull: true,
  };
}
