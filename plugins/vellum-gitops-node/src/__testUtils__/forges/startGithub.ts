import { startForge } from '@vellum-io/sandbox/forge';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { contractFiles } from './contractChange';
import { GitRepository } from '../GitRepository';
import { ForgeUnderTest } from './ForgeUnderTest';

const TOKEN = 'token-of-the-backend';

const pull = z.object({
  number: z.number(),
  title: z.string(),
  body: z.string(),
  head: z.object({ ref: z.string() }),
});

/** The sandbox's own forge, which speaks GitHub's API over real git. */
export async function startGithub(): Promise<ForgeUnderTest> {
  const root = await mkdtemp(join(tmpdir(), 'vellum-github-'));
  const forge = await startForge({ root, token: TOKEN });
  const owner = 'vellum';
  let count = 0;
  return {
    name: 'GitHub',
    url: forge.url,
    async createRepository() {
      const name = `gitops-${count++}`;
      const seed = { files: contractFiles };
      const { url } = await forge.createRepository({ owner, name, seed });
      return {
        owner,
        name,
        git: GitRepository.create({
          url: `${url}.git`,
          token: TOKEN,
          directory: join(root, owner, `${name}.git`),
          scratch: root,
        }),
        async openPulls() {
          const response = await fetch(
            `${forge.apiUrl}/repos/${owner}/${name}/pulls?state=open`,
            { headers: { Authorization: `Bearer ${TOKEN}` } },
          );
          return z
            .array(pull)
            .parse(await response.json())
            .map(({ head, ...more }) => ({ ...more, branch: head.ref }));
        },
      };
    },
    integrationsFor: (host, token = TOKEN) => ({
      github: [{ host, apiBaseUrl: `http://${host}/api/v3`, token }],
    }),
    async stop() {
      await forge.close();
      await rm(root, { recursive: true, force: true });
    },
  };
}
