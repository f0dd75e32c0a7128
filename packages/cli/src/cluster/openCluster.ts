import { loadKubeconfig } from '../kubeconfig/loadKubeconfig';
import { openContext } from '../kubeconfig/openContext';
import { CliError } from '../CliError';
import { ApiError } from './ApiError';
import { HttpApiReader } from './HttpApiReader';
import { ClusterSource } from './ClusterSource';

/** What opening a cluster takes from the process. */
export interface OpenClusterContext {
  env: Readonly<Record<string, string | undefined>>;
  warn(message: string): void;
}

/** The cluster that a kubeconfig names. */
export async function openCluster(
  options: { kubeconfig?: string; context?: string },
  { env, warn }: OpenClusterContext,
): Promise<ClusterSource> {
  const config = loadKubeconfig(options.kubeconfig, env);
  const context = await openContext(config, options.context);
  const { name, namespace } = context;
  const api = new HttpApiReader(context);
  try {
    return await ClusterSource.create({
      api,
      name: `cluster ${name}`,
      namespace,
      warn,
    });
  } catch (error) {
    api.close();
    throw error instanceof ApiError
      ? new CliError(
          `Cannot ask the API server of context "${name}" what it serves: ${error.message}. Check the permissions of this identity.`,
        )
      : error;
  }
}
