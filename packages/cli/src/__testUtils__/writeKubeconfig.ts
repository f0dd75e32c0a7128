import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';

/** A kubeconfig of one context in a folder of its own. */
export async function writeKubeconfig(options: {
  server: string;
  user?: Record<string, unknown>;
  cluster?: Record<string, unknown>;
  namespace?: string;
}): Promise<{ folder: string; file: string }> {
  const { server, user = {}, cluster, namespace } = options;
  const folder = await mkdtemp(join(tmpdir(), 'vellum-kubeconfig-'));
  const file = join(folder, 'config');
  await writeFile(
    file,
    stringify({
      apiVersion: 'v1',
      kind: 'Config',
      'current-context': 'dev',
      contexts: [
        {
          name: 'dev',
          context: { cluster: 'c', user: 'u', ...(namespace && { namespace }) },
        },
      ],
      clusters: [{ name: 'c', cluster: { server, ...cluster } }],
      users: [{ name: 'u', user }],
    }),
  );
  return { folder, file };
}
