import {
  getGiteaRequestOptions,
  GiteaIntegrationConfig,
} from '@backstage/integration';
import { Forge } from '../Forge';
import { ForgeConnection } from '../ForgeConnection';
import { GitClient } from '../git/GitClient';
import { GitForge } from '../git/GitForge';
import { ForgeApi } from '../http/ForgeApi';
import { ForgeHttp } from '../http/ForgeHttp';
import { readAuthor } from '../http/readAuthor';
import { RestPulls } from '../http/RestPulls';
import { noCredentials } from '../noCredentials';
import { giteaAuthor } from './giteaAuthor';
import { giteaDialect } from './giteaDialect';
import { giteaPulls } from './giteaPulls';

/**
 * A repository on Gitea, with the credentials of its integration.
 *
 * @internal
 */
export async function openGiteaForge(
  config: GiteaIntegrationConfig,
  connection: ForgeConnection,
): Promise<Forge> {
  const { address } = connection;
  const { owner, repo } = address;
  const { baseUrl, username, password } = config;
  if (!password) {
    throw noCredentials(address, 'a password, which may be a token');
  }
  // A password without a name is a token: for git it is the password, and the name is not looked at.
  const basic = `${username ?? 'oauth2'}:${password}`;
  const open = (headers: Record<string, string>) =>
    ForgeHttp.create({ ...connection, headers });
  const api = ForgeApi.create({
    address,
    dialect: giteaDialect,
    http: open(authorizationOf(config)),
    baseUrl: `${baseUrl}/api/v1`,
  });
  return GitForge.create({
    address,
    git: GitClient.create({
      address,
      dialect: giteaDialect,
      http: open({
        Authorization: `Basic ${Buffer.from(basic).toString('base64')}`,
      }),
      url: `${baseUrl}/${owner}/${repo}.git`,
    }),
    pulls: RestPulls.create({ api, dialect: giteaPulls(address) }),
    readAuthor: () => readAuthor(api, giteaAuthor),
  });
}

function authorizationOf(
  config: GiteaIntegrationConfig,
): Record<string, string> {
  const { headers } = getGiteaRequestOptions(config);
  return Object.fromEntries(new Headers(headers));
}
