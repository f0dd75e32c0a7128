import { once } from 'node:events';
import { createServer, request, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** What went to a forge and came back. */
export interface Traffic {
  requests: number;
  /** Of all answers. */
  bytes: number;
}

/**
 * Stands between a client and a forge: counts, and holds each request back for as long as a network takes to carry it there
 * and back.
 */
export class CountingProxy {
  private traffic: Traffic = { requests: 0, bytes: 0 };

  static async start(options: {
    target: string;
    latencyMs: number;
  }): Promise<CountingProxy> {
    const server = createServer();
    // A client that thinks for some seconds between two requests must not find its connection closed.
    server.keepAliveTimeout = 65_000;
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new CountingProxy(
      server,
      new URL(options.target),
      options.latencyMs,
    );
  }

  private constructor(
    private readonly server: Server,
    private readonly target: URL,
    private readonly latencyMs: number,
  ) {
    server.on('request', (incoming, outgoing) => {
      this.traffic.requests++;
      const forward = async () => {
        await pause(this.latencyMs);
        // Of what a plan asks of Gitea's REST API, GitHub's has the same.
        const path = incoming.url?.replace('/api/v1/', '/api/v3/') ?? '/';
        const onward = request(
          new URL(path, this.target),
          {
            method: incoming.method,
            headers: { ...incoming.headers, host: this.target.host },
          },
          answer => {
            outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
            answer.on('data', chunk => {
              this.traffic.bytes += chunk.length;
            });
            answer.pipe(outgoing);
          },
        );
        onward.on('error', () => outgoing.destroy());
        incoming.pipe(onward);
      };
      forward().catch(() => outgoing.destroy());
    });
  }

  get host(): string {
    const { port } = this.server.address() as AddressInfo;
    return `127.0.0.1:${port}`;
  }

  /** What passed since the last time. */
  take(): Traffic {
    const { traffic } = this;
    this.traffic = { requests: 0, bytes: 0 };
    return traffic;
  }

  async stop(): Promise<void> {
    this.server.close();
    this.server.closeAllConnections();
    await once(this.server, 'close');
  }
}
