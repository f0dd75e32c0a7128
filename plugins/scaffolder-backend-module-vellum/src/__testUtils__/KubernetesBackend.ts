import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { ChildProcess, fork } from 'node:child_process';
import { on, once } from 'node:events';
import { join } from 'node:path';
import { KubernetesProxy } from '../cluster/KubernetesProxy';

/** A Backstage with its Kubernetes plugin, for tests that go through its proxy. `user:default/grace` may not. */
export class KubernetesBackend {
  static async start(config: JsonObject): Promise<KubernetesBackend> {
    const child = fork(join(__dirname, 'kubernetesBackendProcess.ts'), {
      execArgv: [
        '--no-deprecation',
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      ],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    child.send(config);
    // The loader that makes TypeScript run tells which files it read.
    for await (const [{ port, error }] of on(child, 'message')) {
      if (error) {
        throw new Error(`The Kubernetes plugin did not start: ${error}`);
      }
      if (port) {
        return new KubernetesBackend(child, port);
      }
    }
    throw new Error('The Kubernetes plugin ended');
  }

  private constructor(
    private readonly child: ChildProcess,
    private readonly port: number,
  ) {}

  openProxy(cluster: string): KubernetesProxy {
    return new KubernetesProxy({
      auth: mockServices.auth({ pluginId: 'scaffolder' }),
      discovery: mockServices.discovery.mock({
        getBaseUrl: async plugin =>
          `http://127.0.0.1:${this.port}/api/${plugin}`,
      }),
      cluster,
    });
  }

  async stop(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.disconnect();
    await ended;
  }
}
