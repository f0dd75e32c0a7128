import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { Forge, startForge } from '@vellum-io/sandbox/forge';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';

/** Planted, so that tests can look for it where it must not be. */
export const FORGE_TOKEN = 'planted-token-of-the-backend';

const pulls = z.array(
  z.object({ number: z.number(), html_url: z.string(), title: z.string() }),
);
const files = z.array(
  z.object({
    filename: z.string(),
    status: z.string(),
    patch: z.string().default(''),
  }),
);
const branches = z.array(z.object({ name: z.string() }));

/** A real forge with the example GitOps repository, configured as if it were github.com. */
export class LocalForge {
  static async start(
    options: { files?: Record<string, string> } = {},
  ): Promise<LocalForge> {
    const root = await mkdtemp(join(tmpdir(), 'vellum-scaffolder-'));
    const forge = await startForge({ root, token: FORGE_TOKEN });
    const local = new LocalForge(root, forge);
    await forge.createRepository({
      owner: 'vellum',
      name: 'platform-gitops',
      seed: {
        directory: resolve(__dirname, '../../../../examples/gitops'),
        ...options,
      },
    });
    await local.send('POST', '/git/refs', {
      ref: 'refs/heads/staging',
      sha: await local.head('main'),
    });
    return local;
  }

  private constructor(
    /** Everything that the forge keeps is below it. */
    readonly root: string,
    private readonly forge: Forge,
  ) {}

  async stop(): Promise<void> {
    await this.forge.close();
    await rm(this.root, { recursive: true, force: true });
  }

  get configData() {
    return {
      integrations: {
        github: [
          {
            host: 'github.com',
            apiBaseUrl: this.forge.apiUrl,
            token: FORGE_TOKEN,
          },
        ],
      },
      vellum: {
        gitops: {
          repoUrl: 'github.com?owner=vellum&repo=platform-gitops',
          entities: {
            cluster: 'sandbox',
            system: 'ml-platform',
            fluxKustomization: 'flux-system/platforms',
          },
        },
      },
    };
  }

  get integrations() {
    return ScmIntegrations.fromConfig(new ConfigReader(this.configData));
  }

  async openPulls() {
    return pulls.parse(await this.send('GET', '/pulls?state=open'));
  }

  /** All pull requests with everything that they say. */
  async pullsWithText(): Promise<unknown> {
    return this.send('GET', '/pulls?state=all');
  }

  /** What a pull request changes, file by file. */
  async diffOf(number: number): Promise<string> {
    const changed = files.parse(
      await this.send('GET', `/pulls/${number}/files?per_page=100`),
    );
    return changed
      .map(
        ({ filename, status, patch }) =>
          `${status} ${filename}\n${patch.replace(/\n?$/, '\n')}`,
      )
      .join('\n');
  }

  /** Merges a pull request, as a reviewer does. */
  async merge(number: number): Promise<void> {
    await this.send('PUT', `/pulls/${number}/merge`, {});
  }

  /** Merges the one that is open, and gives it. */
  async mergeOpen() {
    const [pull] = await this.openPulls();
    await this.merge(pull.number);
    return pull;
  }

  /** Closes a pull request without merging it. */
  async close(number: number): Promise<void> {
    await this.send('PATCH', `/pulls/${number}`, { state: 'closed' });
  }

  async branchNames() {
    return branches
      .parse(await this.send('GET', '/branches?per_page=100'))
      .map(each => each.name);
  }

  async readFile(branch: string, path: string): Promise<string> {
    const file = z
      .object({ content: z.string() })
      .parse(await this.send('GET', `/contents/${path}?ref=${branch}`));
    return Buffer.from(file.content, 'base64').toString('utf8');
  }

  private async head(branch: string): Promise<string> {
    return z
      .object({ object: z.object({ sha: z.string() }) })
      .parse(await this.send('GET', `/git/ref/heads/${branch}`)).object.sha;
  }

  private async send(method: string, path: string, body?: object) {
    const response = await fetch(
      `${this.forge.apiUrl}/repos/vellum/platform-gitops${path}`,
      {
        method,
        headers: {
          Authorization: `Bearer ${FORGE_TOKEN}`,
          'Content-Type': 'application/json',
        },
        body: body && JSON.stringify(body),
      },
    );
    if (!response.ok) {
      throw new Error(`${method} ${path}: ${response.status}`);
    }
    return response.json();
  }
}
