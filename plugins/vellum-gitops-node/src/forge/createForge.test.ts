import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { createForge } from './createForge';
import { GitForge } from './git/GitForge';
import { GithubForge } from './github/GithubForge';

const createFor = (repoUrl: string) =>
  createForge({
    integrations: ScmIntegrations.fromConfig(
      new ConfigReader({
        integrations: {
          github: [
            {
              host: 'git.example.org',
              apiBaseUrl: 'https://git.example.org/api/v3',
              token: 'secret',
            },
            {
              host: 'open.example.org',
              apiBaseUrl: 'https://open.example.org/api/v3',
            },
          ],
          gitlab: [
            {
              host: 'lab.example.org',
              apiBaseUrl: 'https://lab.example.org/api/v4',
              token: 'secret',
            },
            {
              host: 'open-lab.example.org',
              apiBaseUrl: 'https://open-lab.example.org/api/v4',
            },
          ],
          gitea: [
            { host: 'tea.example.org', password: 'secret' },
            { host: 'open-tea.example.org' },
          ],
          bitbucketServer: [
            {
              host: 'bucket.example.org',
              apiBaseUrl: 'https://bucket.example.org/rest/api/1.0',
              token: 'secret',
            },
          ],
        },
      }),
    ),
    repoUrl,
  });

describe('createForge', () => {
  it.each([
    ['git.example.org?owner=team&repo=gitops', GithubForge, 'team'],
    ['lab.example.org?owner=team&repo=gitops', GitForge, 'team'],
    ['lab.example.org?owner=team%2Fapps&repo=gitops', GitForge, 'team/apps'],
    ['tea.example.org?owner=team&repo=gitops', GitForge, 'team'],
  ])('finds the forge of %s', async (repoUrl, make, owner) => {
    const forge = await createFor(repoUrl);
    expect(forge).toBeInstanceOf(make);
    const [host] = repoUrl.split('?');
    expect(forge.address).toEqual({ host, owner, repo: 'gitops' });
  });

  it.each([
    [
      'github.example.org?owner=a&repo=b',
      /No integration is configured for github.example.org/,
    ],
    [
      'bucket.example.org?owner=a&repo=b',
      /bucket.example.org \(bitbucketServer\) cannot be changed by pull request; those on GitHub, GitLab and Gitea can/,
    ],
    ['open.example.org?owner=a&repo=b', /has no credentials; add a token or/],
    ['open-lab.example.org?owner=a&repo=b', /has no credentials; add a token/],
    ['open-tea.example.org?owner=a&repo=b', /has no credentials; add a pass/],
    ['git.example.org?owner=a%2Fb&repo=c', /a\/b is no owner of repositories/],
    ['tea.example.org?owner=a%2Fb&repo=c', /only GitLab has groups in groups/],
    ['lab.example.org?owner=a%2F..&repo=b', /is no repository address/],
    ['lab.example.org?owner=%2Fa&repo=b', /is no repository address/],
    ['git.example.org', /is no repository address; write it like/],
    ['git.example.org?owner=a', /is no repository address/],
    ['git.example.org?owner=..&repo=b', /is no repository address/],
    ['git.example.org?owner=a&repo=b%2Fc', /is no repository address/],
    ['evil@git.example.org?owner=a&repo=b', /is no repository address/],
    ['git.example.org/x?owner=a&repo=b', /is no repository address/],
  ])('refuses %s', async (repoUrl, message) => {
    await expect(createFor(repoUrl)).rejects.toThrow(message);
  });
});
