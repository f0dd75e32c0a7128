import {
  DefaultGitlabCredentialsProvider,
  GitLabIntegrationConfig,
  ScmIntegrationRegistry,
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
import { gitlabAuthor } from './gitlabAuthor';
import { gitlabDialect } from './gitlabDialect';
import { gitlabPulls } from './gitlabPulls';

/**
 * A project on GitLab, with the credentials of its integration.
 *
 * @internal
 */
export async function openGitlabForge(
  integrations: ScmIntegrationRegistry,
  config: GitLabIntegrationConfig,
  connection: ForgeConnection,
): Promise<Forge> {
  const { address } = connection;
  const { owner, repo, host } = address;
  const { token } = await DefaultGitlabCredentialsProvider.fromIntegrations(
    integrations,
  ).getCredentials({ url: `https://${host}/${owner}/${repo}` });
  if (!token) {
    throw noCredentials(address, 'a token');
  }
  const basic = Buffer.from(`oauth2:${token}`).toString('base64');
  const open = (authorization: string) =>
    ForgeHttp.create({
      ...connection,
      headers: { Authorization: authorization },
    });
  const api = ForgeApi.create({
    address,
    dialect: gitlabDialect,
    http: open(`Bearer ${token}`),
    baseUrl: config.apiBaseUrl,
  });
  return GitForge.create({
    address,
    git: GitClient.create({
      address,
      dialect: gitlabDialect,
      http: open(`Basic ${basic}`),
      url: `${config.baseUrl}/${owner}/${repo}.git`,
    }),
    pulls: RestPulls.create({ api, dialect: gitlabPulls(address) }),
    readAuthor: () => readAuthor(api, gitlabAuthor),
  });
}
