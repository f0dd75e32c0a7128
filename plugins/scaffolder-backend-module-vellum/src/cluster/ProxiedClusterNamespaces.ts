import { toError } from '@backstage/errors';
import { z } from 'zod';
import {
  ClusterCaller,
  ClusterNamespace,
  ClusterNamespaces,
} from './ClusterNamespaces';
import { KubernetesProxy } from './KubernetesProxy';

const namespace = z.object({
  kind: z.literal('Namespace'),
  metadata: z.object({
    annotations: z.record(z.string(), z.string()).optional(),
  }),
});

/**
 * Asks through the proxy of Backstage's Kubernetes plugin. Where that plugin is not installed, or the caller may not use it,
 * nothing is known.
 *
 * @internal
 */
export class ProxiedClusterNamespaces implements ClusterNamespaces {
  constructor(private readonly proxy: KubernetesProxy) {}

  async read(name: string, caller: ClusterCaller): Promise<ClusterNamespace> {
    try {
      const path = `/api/v1/namespaces/${encodeURIComponent(name)}`;
      const answer = await this.proxy.get(path, caller);
      if (answer === undefined) {
        return { status: 'absent' };
      }
      const found = namespace.safeParse(answer);
      return found.success
        ? {
            status: 'there',
            annotations: found.data.metadata.annotations ?? {},
          }
        : { status: 'unknown', reason: 'it answered with another object' };
    } catch (error) {
      caller.signal?.throwIfAborted();
      return { status: 'unknown', reason: toError(error).message };
    }
  }
}
