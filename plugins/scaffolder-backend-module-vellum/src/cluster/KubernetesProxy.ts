import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { z } from 'zod';
import { ClusterCaller } from './ClusterNamespaces';

/** Longest that a form waits for the cluster, in milliseconds. */
const TIMEOUT = 10_000;

const kubernetesStatus = z.object({ kind: z.literal('Status') });

/** What an API server says, as plain text, of a group that it does not serve. */
const NO_PAGE = /^404 page not found/;

/** What an API server puts on its answers, those for a server behind it that is down too, which are plain text. */
const AUDIT_ID = 'Audit-Id';

/** What came back of a request. @internal */
export interface ProxyAnswer {
  status: number;
  headers: Headers;
  /** As JSON; undefined where it is none. */
  body: unknown;
  /** False where Backstage, or what is in between, answered in the place of the cluster. */
  isFromCluster: boolean;
}

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
    const caller = {
      credentials,
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    };
    const { status, body, isFromCluster } = await this.send(path, {}, caller);
    if (status < 400 && body !== undefined) {
      return body;
    }
    // A cluster that is not configured is a 404 as well, but not one of Kubernetes.
    if (status === 404 && isFromCluster) {
      return undefined;
    }
    throw new Error(`it answered ${status}`);
  }

  /** Whatever answers, the cluster or Backstage in its place. Rejects where nothing does, and with the caller's signal. */
  async send(
    path: string,
    request: { method?: string; headers?: object; body?: string },
    { credentials, signal }: ClusterCaller,
  ): Promise<ProxyAnswer> {
    const { auth, discovery, cluster } = this.options;
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: credentials,
      targetPluginId: 'kubernetes',
    });
    const baseUrl = await discovery.getBaseUrl('kubernetes');
    const response = await fetch(`${baseUrl}/proxy${path}`, {
      ...request,
      headers: {
        ...request.headers,
        Authorization: `Bearer ${token}`,
        'Backstage-Kubernetes-Cluster': cluster,
      },
      signal,
    });
    const text = await response.text();
    const body = parseJson(text);
    const { status, headers, ok } = response;
    const isFromCluster =
      ok ||
      headers.has(AUDIT_ID) ||
      NO_PAGE.test(text) ||
      kubernetesStatus.safeParse(body).success;
    return { status, headers, body, isFromCluster };
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
