import { InputError } from '@backstage/errors';
import {
  DefaultGithubCredentialsProvider,
  ScmIntegrationRegistry,
} from '@backstage/integration';
import { Forge } from './Forge';
import { ForgeError } from './ForgeError';
import { GithubForge } from './github/GithubForge';
import { parseRepositoryUrl } from './parseRepositoryUrl';

/**
 * The forge of a repository, with the credentials of Backstage's integrations.
 *
 * @public
 */
export async function createForge(options: {
  integrations: ScmIntegrationRegistry;
  /** `host?owner=…&repo=…` */
  repoUrl: string;
  timeoutMs?: number;
  signal?: AbortSignal;
}): Promise<Forge> {
  const { integrations, repoUrl, timeoutMs, signal } = options;
  const address = parseRepositoryUrl(repoUrl);
  const { host, owner, repo } = address;
  const url = `https://${host}/${owner}/${repo}`;
  const integration = integrations.github.byHost(host);
  const apiBaseUrl = integration?.config.apiBaseUrl;
  if (!apiBaseUrl) {
    const other = integrations.byHost(host);
    throw new InputError(
      other
        ? `Repositories on ${host} (${other.type}) cannot be changed by pull request yet; only GitHub and compatible forges can`
        : `No integration is configured for ${host}; add one under integrations.github in app-config.yaml, or correct the address of the repository`,
    );
  }
  const { headers } = await DefaultGithubCredentialsProvider.fromIntegrations(
    integrations,
  )
    .getCredentials({ url })
    .catch(error => {
      throw new ForgeError(
        'unauthenticated',
        `No credentials could be had for ${host}; check the integration for it in app-config.yaml`,
        error,
      );
    });
  if (!headers) {
    throw new ForgeError(
      'unauthenticated',
      `The integration for ${host} has no credentials; add a token or a GitHub App to it in app-config.yaml`,
    );
  }
  return GithubForge.create({
    address,
    apiBaseUrl,
    headers,
    timeoutMs,
    signal,
  });
}
