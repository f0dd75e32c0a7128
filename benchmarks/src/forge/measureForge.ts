import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import {
  createForge,
  planOnForge,
} from '@vellum-io/backstage-plugin-vellum-gitops-node';
import { startForge } from '@vellum-io/sandbox/forge';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { changesToMeasure } from './changesToMeasure';
import { cloneAndRead } from './cloneAndRead';
import { CountingProxy, Traffic } from './CountingProxy';
import { makeRepository, sizeOf, writeRepository } from './makeRepository';
import { RepositorySize } from './makeRepository';

/** What one way to look at a repository took. */
export interface ForgeMeasurement extends Traffic {
  what: string;
  /** Of the clock; the median of the runs. */
  ms: number;
  runs: number;
}

/**
 * Plans changes of each kind on a repository of real git, in each way in which forges are asked, and clones the same
 * repository beside it. Each run starts with nothing known.
 */
export async function measureForge(options: {
  runs: number;
  latencyMs: number;
}): Promise<{
  size: RepositorySize;
  clone: ForgeMeasurement;
  plans: ForgeMeasurement[];
}> {
  const root = await mkdtemp(join(tmpdir(), 'vellum-bench-'));
  const token = 'token-of-the-benchmark';
  const files = makeRepository();
  const seed = join(root, 'seed');
  await writeRepository(seed, files);
  const forge = await startForge({ root: join(root, 'forge'), token });
  const { latencyMs } = options;
  const proxy = await CountingProxy.start({ target: forge.url, latencyMs });
  try {
    const address = { owner: 'vellum', name: 'platform-gitops' };
    await forge.createRepository({ ...address, seed: { directory: seed } });
    const measure = (what: string, run: (n: number) => Promise<unknown>) =>
      measureRuns({ what, run, proxy, runs: options.runs });

    const url = `http://vellum:${token}@${proxy.host}/vellum/${address.name}.git`;
    const clone = await measure('git clone --depth 1, and read', run =>
      cloneAndRead({ url, folder: join(root, `clone-${run}`) }),
    );
    const plans: ForgeMeasurement[] = [];
    for (const { way, open } of waysToAsk(proxy.host, token)) {
      for (const { what, change } of changesToMeasure(files)) {
        plans.push(
          await measure(`${way}: ${what}`, async () => {
            const { plan } = await planOnForge({
              forge: await open(address.name),
              changeSet: change(),
            });
            const problem = plan.findings.find(
              each => each.severity === 'problem',
            );
            if (problem || plan.files.length === 0) {
              throw new Error(`No plan: ${problem?.path} ${problem?.message}`);
            }
          }),
        );
      }
    }
    return { size: sizeOf(files), clone, plans };
  } finally {
    await proxy.stop();
    await forge.close();
    await rm(root, { recursive: true, force: true });
  }
}

async function measureRuns(options: {
  what: string;
  run: (n: number) => Promise<unknown>;
  proxy: CountingProxy;
  runs: number;
}): Promise<ForgeMeasurement> {
  const { what, run, proxy, runs } = options;
  const times: number[] = [];
  let traffic: Traffic = { requests: 0, bytes: 0 };
  for (let n = 0; n < runs; n++) {
    proxy.take();
    const start = performance.now();
    await run(n);
    times.push(performance.now() - start);
    traffic = proxy.take();
  }
  times.sort((a, b) => a - b);
  return { what, ms: times[Math.floor(runs / 2)], runs, ...traffic };
}

/** As GitHub is asked, most of it through its REST API; and as GitLab and Gitea are, most of it by git's own protocol. */
function waysToAsk(host: string, token: string) {
  const baseUrl = `http://${host}`;
  const apiBaseUrl = `${baseUrl}/api/v3`;
  const asked = (integrations: ConfigReader) => (repo: string) =>
    createForge({
      integrations: ScmIntegrations.fromConfig(integrations),
      repoUrl: `${host}?owner=vellum&repo=${repo}`,
    });
  const github = [{ host, apiBaseUrl, token }];
  const gitea = [{ host, baseUrl, password: token }];
  return [
    {
      way: 'REST',
      open: asked(new ConfigReader({ integrations: { github } })),
    },
    { way: 'git', open: asked(new ConfigReader({ integrations: { gitea } })) },
  ];
}
