import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { createForge } from './createForge';

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
          ],
        },
      }),
    ),
    repoUrl,
  });

describe('createForge', () => {
  it('finds the forge of a repository', async () => {
    const forge = await createFor('git.example.org?owner=team&repo=gitops');
    expect(forge.address).toEqual({
      host: 'git.example.org',
      owner: 'team',
      repo: 'gitops',
    });
  });

  it.each([
    [
      'github.example.org?owner=a&repo=b',
      /No integration is configured for github.example.org/,
    ],
    [
      'lab.example.org?owner=a&repo=b',
      /lab.example.org \(gitlab\) cannot be changed by pull request yet/,
    ],
    ['open.example.org?owner=a&repo=b', /has no credentials; add a token/],
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
