import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import {
  Forge as LocalForge,
  ForgeOptions,
  NewRepository,
  startForge,
} from '@vellum-io/sandbox/forge';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { createForge } from '../forge';
import { FaultProxy } from './FaultProxy';
import { gitopsFiles } from './gitopsFiles';
import { GitRepository } from './GitRepository';

const TOKEN = 'token-of-the-backend';

const pull = z.object({
  number: z.number(),
  title: z.string(),
  body: z.string(),
  html_url: z.string(),
  head: z.object({ ref: z.string(), sha: z.string() }),
});

/** A real forge with GitOps repositories, a breakable way to it, and git beside it. */
export class ForgeFixture {
  private count = 0;

  static async start(
    options: Partial<ForgeOptions> = {},
  ): Promise<ForgeFixture> {
    const root = await mkdtemp(join(tmpdir(), 'vellum-gitops-'));
    const forge = await startForge({ ...options, root, token: TOKEN });
    const proxy = await FaultProxy.start({ target: forge.url });
    return new ForgeFixture(root, forge, proxy);
  }

  private constructor(
    private readonly root: string,
    private local: LocalForge,
    readonly proxy: FaultProxy,
  ) {}

  async stop(): Promise<void> {
    await this.proxy.stop();
    await this.local.close();
    await rm(this.root, { recursive: true, force: true });
  }

  /** Takes the forge away, as a crash would. */
  async kill(): Promise<void> {
    await this.local.close();
  }

  /** Brings it back where it was. */
  async revive(): Promise<void> {
    const port = Number(new URL(this.local.url).port);
    this.local = await startForge({ root: this.root, token: TOKEN, port });
  }

  /** A new repository with the example layout, or with what is asked for. */
  async createRepository(options: Partial<NewRepository> = {}) {
    const name = `gitops-${this.count++}`;
    const { url } = await this.local.createRepository({
      owner: 'vellum',
      name,
      seed: { files: gitopsFiles },
      ...options,
    });
    const git = GitRepository.create({
      url: `${url}.git`,
      token: TOKEN,
      directory: join(this.root, 'vellum', `${name}.git`),
      scratch: this.root,
    });
    return {
      name,
      git,
      openForge: (
        more: { token?: string; timeoutMs?: number; signal?: AbortSignal } = {},
      ) => this.openForge(name, more),
      openPulls: () => this.openPulls(name),
      closePull: (number: number) => this.closePull(name, number),
    };
  }

  /** The code under test, pointed at the proxy. */
  openForge(
    repo: string,
    options: {
      token?: string;
      timeoutMs?: number;
      signal?: AbortSignal;
    } = {},
  ) {
    const { token = TOKEN, ...more } = options;
    const { host } = this.proxy;
    const apiBaseUrl = `http://${host}/api/v3`;
    const integrations = ScmIntegrations.fromConfig(
      new ConfigReader({
        integrations: { github: [{ host, apiBaseUrl, token }] },
      }),
    );
    const repoUrl = `${host}?owner=vellum&repo=${repo}`;
    return createForge({ integrations, repoUrl, ...more });
  }

  private async openPulls(repo: string) {
    const response = await fetch(
      `${this.local.apiUrl}/repos/vellum/${repo}/pulls?state=open`,
      { headers: { Authorization: `Bearer ${TOKEN}` } },
    );
    return z.array(pull).parse(await response.json());
  }

  private async closePull(repo: string, number: number): Promise<void> {
    await fetch(`${this.local.apiUrl}/repos/vellum/${repo}/pulls/${number}`, {
      method: 'PATCH',
      headers: {
        Authorization: `Bearer ${TOKEN}`,
        'Content-Type': 'application/json',
      },
      body: JSON.stringify({ state: 'closed' }),
    });
  }
}
