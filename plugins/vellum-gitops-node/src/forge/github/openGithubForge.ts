import {
  DefaultGithubCredentialsProvider,
  GithubIntegrationConfig,
  ScmIntegrationRegistry,
} from '@backstage/integration';
import { Forge } from '../Forge';
import { ForgeConnection } from '../ForgeConnection';
import { ForgeError } from '../ForgeError';
import { ForgeHttp } from '../http/ForgeHttp';
import { noCredentials } from '../noCredentials';
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
  const { headers, type } =
    await DefaultGithubCredentialsProvider.fromIntegrations(integrations)
      .getCredentials({ url: `https://${host}/${owner}/${repo}` })
      .catch(error => {
        throw new ForgeError(
          'unauthenticated',
          `No credentials could be had for ${host}; check the integration for it in app-config.yaml`,
          error,
        );
      });
  if (!headers) {
    throw noCredentials(address, 'a token or a GitHub App');
  }
  return GithubForge.create({
    address,
    apiBaseUrl: config.apiBaseUrl ?? `https://${host}/api/v3`,
    http: ForgeHttp.create({ ...connection, headers }),
    isApp: type === 'app',
  });
}
