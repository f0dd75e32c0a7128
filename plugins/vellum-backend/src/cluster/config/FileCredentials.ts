import { readFile } from 'node:fs/promises';
import { ClusterCredentials } from '@vellum-io/backstage-plugin-vellum-node';

/**
 * A token in a file that somebody else renews, as the kubelet does with a pod's. Read for each request: requests are
 * few, and a token that was kept would be refused some day.
 *
 * @internal
 */
export class FileCredentials implements ClusterCredentials {
  constructor(private readonly path: string) {}

  async getToken({ signal }: { signal: AbortSignal }): Promise<string> {
    const content = await readFile(this.path, { encoding: 'utf8', signal });
    return content.trim();
  }
}
