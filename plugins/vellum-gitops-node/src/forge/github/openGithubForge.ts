import {
  DefaultGithubCredentialsProvider,
  GithubIntegrationConfig,
  ScmIntegrationRegistry,
} from '@backstage/integration';
import { Forge } from '../Forge';
import { ForgeConnection } from '../ForgeConnection';
import { ForgeError } from '../ForgeError';
import { GitClient } from '../git/GitClient';
import { ForgeHttp } from '../http/ForgeHttp';
import { noCredentials } from '../noCredentials';
import { githubDialect } from './githubDialect';
import { GithubForge } from './GithubForge';

/**
 * A repository on GitHub, with the credentials of its integration.
 *
 * @internal
 */
export async function openGithubForge(
  integrations: ScmIntegrationRegistry,
  config: GithubIntegrationConfig,
  connection: ForgeConnection,
): Promise<Forge> {
  const { address } = connection;
  const { host, owner, repo } = address;
  const { headers, token, type } =
    await DefaultGithubCredentialsProvider.fromIntegrations(integrations)
      .getCredentials({ url: `https://${host}/${owner}/${repo}` })
      .catch(error => {
        throw new ForgeError(
          'unauthenticated',
          `No credentials could be had for ${owner}/${repo} on ${host}. Check the integration for ${host} in app-config.yaml and, where that is a GitHub App, that the app is installed for ${owner}`,
          error,
        );
      });
  if (!headers || !token) {
    throw noCredentials(address, 'a token or a GitHub App');
  }
  const apiBaseUrl = config.apiBaseUrl ?? `https://${host}/api/v3`;
  return GithubForge.create({
    address,
    apiBaseUrl,
    http: ForgeHttp.create({ ...connection, headers }),
    git: GitClient.create({
      address,
      dialect: githubDialect,
      url: `${siteOf(apiBaseUrl, host)}/${owner}/${repo}.git`,
      http: ForgeHttp.create({
        ...connection,
        // For git a token is a password: of this user where it is that of an app, of any where it is a person's.
        headers: { Authorization: basic('x-access-token', token) },
      }),
    }),
    isApp: type === 'app',
  });
}

/** Where git is served: beside the API on a server of one's own, on its own host for github.com. */
function siteOf(apiBaseUrl: string, host: string): string {
  return apiBaseUrl.endsWith('/api/v3')
    ? apiBaseUrl.slice(0, -'/api/v3'.length)
    : `https://${host}`;
}

function basic(user: string, password: string): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}
