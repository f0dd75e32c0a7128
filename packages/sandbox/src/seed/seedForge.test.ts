import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { Forge, startForge } from '../forge';
import { gitopsFolder } from './gitopsFolder';
import { seedForge } from './seedForge';

// Whole backends or git processes are started; a loaded machine needs more than the default of five seconds.
jest.setTimeout(60_000);

const charts = 'http://127.0.0.1:4567';
const repository = 'repos/vellum/platform-gitops';

describe('seedForge', () => {
  let root: string;
  let forge: Forge;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'vellum-seed-'));
    forge = await startForge({ root, token: 'secret' });
  });

  afterEach(async () => {
    await forge.close();
    await rm(root, { recursive: true, force: true });
  });

  async function api(path: string, init: RequestInit = {}) {
    const response = await fetch(`${forge.apiUrl}/${path}`, {
      ...init,
      headers: { authorization: 'token secret' },
    });
    return { status: response.status, body: await response.json() };
  }

  async function fileOf(path: string, ref = 'main') {
    const { body } = await api(`${repository}/contents/${path}?ref=${ref}`);
    return Buffer.from(body.content, 'base64').toString('utf8');
  }

  it('serves the committed files as they are', async () => {
    await seedForge(forge, { forge: forge.url, charts });
    for (const path of ['platforms/vellum-dev.yaml', 'catalog/all.yaml']) {
      expect(await fileOf(path)).toBe(
        await readFile(join(gitopsFolder, path), 'utf8'),
      );
    }
  });

  it('writes the addresses of the sandbox where the files have stand-ins', async () => {
    await seedForge(forge, { forge: forge.url, charts });
    const { data } = parse(
      await fileOf('clusters/sandbox/chart-repositories/addresses.yaml'),
    );
    expect(data).toEqual({ istio: charts, knative: charts, strimzi: charts });
    const { spec } = parse(await fileOf('kubeflow/apps/kubeflow.yaml'));
    expect(spec.source.repoURL).toBe(`${forge.url}/vellum/platform-gitops.git`);
  });

  it('leaves the example of a real cluster alone', async () => {
    await seedForge(forge, { forge: forge.url, charts });
    expect(await fileOf('clusters/production/bootstrap/flux.yaml')).toContain(
      'https://git.example.com/vellum/platform-gitops.git',
    );
  });

  it('takes changes of main by pull request only', async () => {
    await seedForge(forge, { forge: forge.url, charts });
    expect((await api(`${repository}/branches/main`)).body.protected).toBe(
      true,
    );
  });

  it('keeps what is there when it seeds again', async () => {
    expect(await seedForge(forge, { forge: forge.url, charts })).toBe(true);
    const before = (await api(`${repository}/branches/main`)).body.commit.sha;
    expect(
      await seedForge(forge, { forge: forge.url, charts: 'http://other' }),
    ).toBe(false);
    const after = (await api(`${repository}/branches/main`)).body.commit.sha;
    expect(after).toBe(before);
  });
});
