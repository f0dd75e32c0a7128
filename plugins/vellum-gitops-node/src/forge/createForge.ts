import { InputError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { Forge } from './Forge';
import { ForgeConnection } from './ForgeConnection';
import { openGiteaForge } from './gitea/openGiteaForge';
import { openGithubForge } from './github/openGithubForge';
import { openGitlabForge } from './gitlab/openGitlabForge';
import { parseRepositoryUrl } from './parseRepositoryUrl';

/**
 * The forge of a repository (GitHub, GitLab or Gitea), with the credentials of Backstage's integrations. Throws InputError
 * where the address is none or no integration is configured for its host, and ForgeError where that has no credentials.
 *
 * @public
 */
export async function createForge(options: {
  integrations: ScmIntegrationRegistry;
  /** `host?owner=…&repo=…`; on GitLab the owner may be a group in groups: `a/b`. */
  repoUrl: string;
  /** Limit for each request; 30 seconds where absent. */
  timeoutMs?: number;
  signal?: AbortSignal;
}): Promise<Forge> {
  const { integrations, repoUrl, timeoutMs = 30_000, signal } = options;
  const address = parseRepositoryUrl(repoUrl);
  const { host } = address;
  const connection: ForgeConnection = { address, timeoutMs, signal };
  const gitlab = integrations.gitlab.byHost(host);
  if (gitlab) {
    return openGitlabForge(integrations, gitlab.config, connection);
  }
  if (address.owner.includes('/')) {
    throw new InputError(
      `${address.owner} is no owner of repositories on ${host}: only GitLab has groups in groups`,
    );
  }
  const github = integrations.github.byHost(host);
  if (github) {
    return openGithubForge(integrations, github.config, connection);
  }
  const gitea = integrations.gitea.byHost(host);
  if (gitea) {
    return openGiteaForge(gitea.config, connection);
  }
  const other = integrations.byHost(host);
  throw new InputError(
    other
      ? `Repositories on ${host} (${other.type}) cannot be changed by pull request; those on GitHub, GitLab and Gitea can`
      : `No integration is configured for ${host}; add one under integrations.github, integrations.gitlab or integrations.gitea in app-config.yaml, or correct the address of the repository`,
  );
}
