import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import {
  createNamespace,
  fillAddresses,
  KubeClient,
  parseManifests,
  Sandbox,
  startForge,
} from '@vellum-io/sandbox';

/** One folder each: `cluster.yaml` is applied, `git/` is what the forge serves of it. */
const situationsFolder = join(
  dirname(require.resolve('@vellum-io/agreement/package.json')),
  'situations',
);

/** Situations that stand, until they are ended. */
export interface Arranged {
  sandbox: Sandbox;
  kube: KubeClient;
  /** Stops serving the repository; the objects stay until the sandbox goes down. */
  end(): Promise<void>;
}

/**
 * Serves the situations as a repository and applies those whose names begin with a word, all at once: what takes the
 * controllers time, it takes only once. What an earlier run left is taken over.
 */
export async function arrange(word: string): Promise<Arranged> {
  const sandbox = await Sandbox.open({ name: 'e2e' });
  const kube = await sandbox.kube('admin');
  const root = await mkdtemp(join(tmpdir(), 'vellum-situations-'));
  const forge = await startForge({ root, token: 'not-used' });
  const { url: charts } = await sandbox.chartRepository();
  const addresses = { forge: forge.url, charts };
  const fill = (text: string) => fillAddresses(text, addresses);
  await forge.createRepository({
    owner: 'vellum',
    name: 'situations',
    seed: { files: await readFiles(fill) },
  });
  await createNamespace(kube, 'situations');
  const names = (await readdir(situationsFolder)).filter(name =>
    name.startsWith(`${word}-`),
  );
  for (const name of names) {
    await createNamespace(kube, name);
  }
  for (const file of [join(word, 'shared.yaml'), ...names.map(clusterFile)]) {
    const path = join(situationsFolder, file);
    for (const object of parseManifests(
      fill(await readFile(path, 'utf8')),
      path,
    )) {
      await kube.waitForKind(object.apiVersion, object.kind);
      await kube.apply(object);
    }
  }
  return {
    sandbox,
    kube,
    end: async () => {
      await sandbox.close();
      await forge.close();
      await rm(root, { recursive: true, force: true });
    },
  };
}

function clusterFile(name: string): string {
  return join(name, 'cluster.yaml');
}

async function readFiles(
  fill: (text: string) => string,
): Promise<Record<string, string>> {
  const entries = await readdir(situationsFolder, {
    recursive: true,
    withFileTypes: true,
  });
  const files: Record<string, string> = {};
  for (const entry of entries.filter(each => each.isFile())) {
    const file = join(entry.parentPath, entry.name);
    const path = relative(situationsFolder, file).split(sep).join('/');
    files[path] = fill(await readFile(file, 'utf8'));
  }
  return files;
}
