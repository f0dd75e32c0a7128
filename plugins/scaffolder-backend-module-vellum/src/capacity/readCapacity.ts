import { toError } from '@backstage/errors';
import { GitopsCapacity } from '@vellum-io/backstage-plugin-vellum-common';
import { ClusterCaller } from '../cluster/ClusterNamespaces';
import { KubernetesProxy } from '../cluster/KubernetesProxy';
import { listAll } from './listAll';
import { nodeSchema, quotaSchema, sumNodes, sumQuotas } from './sumCapacity';

/**
 * What a cluster has for pods, and how much of it is promised, as far as the caller may know. A cluster that does not tell is
 * no error: a quota can be proposed without knowing.
 *
 * @internal
 */
export async function readCapacity(options: {
  /** Absent where no cluster is named in app-config. */
  proxy: KubernetesProxy | undefined;
  caller: ClusterCaller;
  /** A namespace whose quota does not count. */
  except: string | undefined;
  /** Where app-config would name the cluster. */
  path: string;
}): Promise<GitopsCapacity> {
  const { proxy, caller, except, path } = options;
  if (!proxy) {
    return {
      status: 'unknown',
      reason: `app-config names no cluster; set ${path}`,
    };
  }
  const list = { proxy, caller };
  const unknown = (what: string) => (error: unknown) => {
    caller.signal?.throwIfAborted();
    throw new Error(
      `cluster ${proxy.cluster} does not tell ${what}: ${
        toError(error).message
      }`,
    );
  };
  try {
    const [nodes, quotas] = await Promise.all([
      listAll({ ...list, path: '/api/v1/nodes', schema: nodeSchema }).catch(
        unknown('its nodes'),
      ),
      listAll({
        ...list,
        path: '/api/v1/resourcequotas',
        schema: quotaSchema,
      }).catch(unknown('the quotas of its namespaces')),
    ]);
    return {
      status: 'known',
      cluster: proxy.cluster,
      total: sumNodes(nodes),
      promised: sumQuotas(quotas, except),
    };
  } catch (error) {
    caller.signal?.throwIfAborted();
    return { status: 'unknown', reason: toError(error).message };
  }
}
