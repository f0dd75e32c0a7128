import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { z } from 'zod';
import {
  ClusterCaller,
  ClusterNamespace,
  ClusterNamespaces,
} from './ClusterNamespaces';

/** Longest that a form waits for the cluster, in milliseconds. */
const TIMEOUT = 10_000;

const namespace = z.object({
  kind: z.literal('Namespace'),
  metadata: z.object({
    annotations: z.record(z.string(), z.string()).optional(),
  }),
});
const notFound = z.object({
  kind: z.literal('Status'),
  reason: z.literal('NotFound'),
});

/**
 * Asks through the proxy of Backstage's Kubernetes plugin, in the name of the caller: whoever may not use the proxy learns
 * nothing here either. Where that plugin is not installed, nothing is known.
 *
 * @internal
 */
export class ProxiedClusterNamespaces implements ClusterNamespaces {
  constructor(
    private readonly options: {
      auth: AuthService;
      discovery: DiscoveryService;
      /** Name of the cluster in the configuration of the plugin. */
      cluster: string;
    },
  ) {}

  async read(
    name: string,
    { credentials, signal }: ClusterCaller,
  ): Promise<ClusterNamespace> {
    const { auth, discovery, cluster } = this.options;
    const limit = AbortSignal.timeout(TIMEOUT);
    try {
      const { token } = await auth.getPluginRequestToken({
        onBehalfOf: credentials,
        targetPluginId: 'kubernetes',
      });
      const baseUrl = await discovery.getBaseUrl('kubernetes');
      const response = await fetch(
        `${baseUrl}/proxy/api/v1/namespaces/${encodeURIComponent(name)}`,
        {
          headers: {
            Authorization: `Bearer ${token}`,
            'Backstage-Kubernetes-Cluster': cluster,
          },
          signal: signal ? AbortSignal.any([signal, limit]) : limit,
        },
      );
      return readAnswer(response.status, await response.json());
    } catch (error) {
      signal?.throwIfAborted();
      return { status: 'unknown', reason: String(error) };
    }
  }
}

function readAnswer(status: number, body: unknown): ClusterNamespace {
  const found = namespace.safeParse(body);
  if (status === 200 && found.success) {
    return {
      status: 'there',
      annotations: found.data.metadata.annotations ?? {},
    };
  }
  // A cluster that is not configured is a 404 as well, but not one of Kubernetes.
  return status === 404 && notFound.safeParse(body).success
    ? { status: 'absent' }
    : { status: 'unknown', reason: `it answered ${status}` };
}
