import { parseRepositoryUrl } from '@vellum-io/backstage-plugin-vellum-gitops-node';

/**
 * A repository as people choose it, `host/owner/name`. Throws InputError where the address is none.
 *
 * @internal
 */
export function repositoryName(repoUrl: string): string {
  const { host, owner, repo } = parseRepositoryUrl(repoUrl);
  return `${host}/${owner}/${repo}`;
}
