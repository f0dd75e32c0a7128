import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { KubeClient } from '../kube/KubeClient';
import { parseManifests } from '../kube/readManifests';
import { fillAddresses } from './fillAddresses';
import { gitopsFolder } from './gitopsFolder';
import { SeedAddresses } from './SeedAddresses';

/** What has a file in `clusters/sandbox/bootstrap`. */
export type BootstrapTool = 'argocd' | 'flux';

/** Options of `bootstrapCluster`. */
export interface BootstrapOptions {
  kube: KubeClient;
  tool: BootstrapTool;
  addresses: SeedAddresses;
  signal?: AbortSignal;
}

/**
 * Applies what a tool needs once to follow the GitOps repository by itself.
 * Waits for the tool's kinds to be served; may be repeated, and then corrects
 * addresses that have changed.
 */
export async function bootstrapCluster(
  options: BootstrapOptions,
): Promise<void> {
  const { kube, tool, addresses, signal } = options;
  const file = join(gitopsFolder, `clusters/sandbox/bootstrap/${tool}.yaml`);
  const text = fillAddresses(await readFile(file, 'utf8'), addresses);
  for (const object of parseManifests(text, file)) {
    await kube.waitForKind(object.apiVersion, object.kind, signal);
    await kube.apply(object);
  }
}
