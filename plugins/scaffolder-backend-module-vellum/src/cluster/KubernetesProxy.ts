import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { z } from 'zod';
import { ClusterCaller } from './ClusterNamespaces';

/** Longest that a form waits for the cluster, in milliseconds. */
const TIMEOUT = 10_000;

const notFound = z.object({
  kind: z.literal('Status'),
  reason: z.literal('NotFound'),
});

/**
 * Asks a cluster through the proxy of Backstage's Kubernetes plugin, in the name of the caller: whoever may not use the
 * proxy learns nothing here either.
 *
 * @internal
 */
export class KubernetesProxy {
  constructor(
    private readonly options: {
      auth: AuthService;
      discovery: DiscoveryService;
      /** Name of the cluster in the configuration of the plugin. */
      cluster: string;
    },
  ) {}

  get cluster(): string {
    return this.options.cluster;
  }

  /**
   * The answer to `GET <path>` as JSON; undefined where the cluster has nothing there. Throws where it cannot be asked, or not
   * by this person, and the reason of a cancel.
   */
  async get(
    path: string,
    { credentials, signal }: ClusterCaller,
  ): Promise<unknown> {
    const limit = AbortSignal.timeout(TIMEOUT);
    const response = await this.send(
      path,
      {},
      {
        credentials,
        signal: signal ? AbortSignal.any([signal, limit]) : limit,
      },
    );
    const body: unknown = await response.json();
    if (response.ok) {
      return body;
    }
    // A cluster that is not configured is a 404 as well, but not one of Kubernetes.
    if (response.status === 404 && notFound.safeParse(body).success) {
      return undefined;
    }
    throw new Error(`it answered ${response.status}`);
  }

  /** Whatever answers: the cluster, or Backstage in its place. Ends with the caller's signal only. */
  async send(
    path: string,
    request: { method?: string; headers?: object; body?: string },
    { credentials, signal }: ClusterCaller,
  ): Promise<Response> {
    const { auth, discovery, cluster } = this.options;
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: credentials,
      targetPluginId: 'kubernetes',
    });
    const baseUrl = await discovery.getBaseUrl('kubernetes');
    return fetch(`${baseUrl}/proxy${path}`, {
      ...request,
      headers: {
        ...request.headers,
        Authorization: `Bearer ${token}`,
        'Backstage-Kubernetes-Cluster': cluster,
      },
      signal,
    });
  }
}
