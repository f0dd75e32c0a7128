import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { DryRunCluster } from '@vellum-io/backstage-plugin-vellum-gitops-node';
import { KubernetesProxy } from './KubernetesProxy';

/** What Backstage answers where a request does not get to the cluster, and what a person can do about it. */
const BACKSTAGE_REASONS: Record<number, (path: string) => string> = {
  401: () => "Backstage's Kubernetes plugin does not know who asks",
  403: () =>
    "whoever asks may not use the proxy of Backstage's Kubernetes plugin, which takes the permission kubernetes.proxy",
  404: path =>
    `Backstage's Kubernetes plugin has no cluster of this name, or is not installed; ${path}.cluster in app-config has to name one under kubernetes.clusterLocatorMethods`,
  // Its own words name addresses, and the text of a pull request is no place for these.
  500: () => 'Backstage cannot reach it; its log says why',
};

/**
 * A cluster through the proxy of Backstage's Kubernetes plugin, in the name of the caller. Where `actAs` is set, the cluster
 * is asked to judge as if that account had sent the object.
 *
 * @internal
 */
export class ProxiedDryRunCluster implements DryRunCluster {
  constructor(
    private readonly options: {
      proxy: KubernetesProxy;
      credentials: BackstageCredentials;
      actAs?: string;
      /** Where app-config names it. */
      path: string;
    },
  ) {}

  get name(): string {
    return this.options.proxy.cluster;
  }

  async get(path: string, signal: AbortSignal) {
    const { status, body } = await this.#send(path, {}, signal);
    return { status, body };
  }

  async apply(path: string, configuration: string, signal: AbortSignal) {
    const { actAs } = this.options;
    const request = {
      method: 'PATCH',
      headers: {
        'Content-Type': 'application/apply-patch+yaml',
        ...(actAs === undefined ? {} : { 'Impersonate-User': actAs }),
      },
      body: configuration,
    };
    return this.#send(path, request, signal);
  }

  /** Rejects where it is not the cluster that answers. */
  async #send(
    path: string,
    request: { method?: string; headers?: object; body?: string },
    signal: AbortSignal,
  ) {
    const { proxy, credentials, path: named } = this.options;
    const caller = { credentials, signal };
    const answer = await proxy.send(path, request, caller);
    const { status, headers, body, isFromCluster } = answer;
    if (!isFromCluster) {
      throw new Error(
        BACKSTAGE_REASONS[status]?.(named) ??
          `it answered ${status} and gave no reason`,
      );
    }
    return { status, body, warnings: readWarnings(headers.get('warning')) };
  }
}

/** The texts of a header such as `299 - "one", 299 - "two"`. */
function readWarnings(header: string | null): string[] {
  return [...(header ?? '').matchAll(/299 \S+ "((?:[^"\\]|\\.)*)"/g)].map(
    ([, text]) => text.replace(/\\(.)/g, '$1'),
  );
}
