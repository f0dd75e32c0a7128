import {
  createServer,
  IncomingMessage,
  request,
  Server,
  ServerResponse,
} from 'node:http';
import { AddressInfo } from 'node:net';

/** What happens to a request on its way to the forge. */
export type Fault =
  /** The connection is cut before the forge saw the request. */
  | 'cut-before'
  /** The forge carries the request out, then the connection is cut. */
  | 'cut-after'
  /** The forge carries the request out, but its answer never comes. */
  | 'silent-after'
  /** The request arrives twice, and the second answer is the one that comes back. */
  | 'twice'
  /** The forge does not carry the request out, and says so. */
  | 'refused'
  /** A gateway answers instead of the forge. */
  | 'bad-gateway'
  /** The forge carries the request out, then this runs and says whether the answer arrives or the connection is cut. */
  | (() => 'answer' | 'cut');

/** A request as it passed. */
export interface PassedRequest {
  method: string;
  /** Without the repository and without ids that differ from run to run. */
  path: string;
}

type Rule = (
  passed: PassedRequest,
  index: number,
) => Fault | undefined | Promise<Fault | undefined>;

/**
 * Stands between the code under test and a real forge: records the requests, runs code before any of them, and
 * breaks those that a rule picks.
 */
export class FaultProxy {
  readonly requests: PassedRequest[] = [];
  private rule: Rule = () => undefined;

  static async start(options: { target: string }): Promise<FaultProxy> {
    const server = createServer();
    // Only a fault cuts a connection, not a pause between two requests.
    server.keepAliveTimeout = 0;
    await new Promise<void>(done => {
      server.listen(0, '127.0.0.1', done);
    });
    const proxy = new FaultProxy(server, new URL(options.target));
    server.on('request', (incoming, outgoing) =>
      proxy.handle(incoming, outgoing).catch(() => outgoing.destroy()),
    );
    return proxy;
  }

  private constructor(
    private readonly server: Server,
    private readonly target: URL,
  ) {}

  get host(): string {
    const { port } = this.server.address() as AddressInfo;
    return `127.0.0.1:${port}`;
  }

  /** Applies a rule to the requests from now on, counted from 0. */
  use(rule: Rule): void {
    this.requests.length = 0;
    this.rule = rule;
  }

  async stop(): Promise<void> {
    await new Promise(done => {
      this.server.close(done);
      this.server.closeAllConnections();
    });
  }

  private async handle(
    incoming: IncomingMessage,
    outgoing: ServerResponse,
  ): Promise<void> {
    const passed = {
      method: incoming.method ?? '',
      path: (incoming.url ?? '')
        .replace(/^\/api\/v\d(\/repos\/[^/]+\/[^/?]+|\/projects\/[^/?]+)?/, '')
        .replace(/^\/.*\.git(?=\/)/, '')
        .replace(/[0-9a-f]{40}/g, '<sha>')
        .replace(/\?.*/, ''),
    };
    const body = await readAll(incoming);
    // Git's own protocol asks for different things at one address.
    const command = /command=([\w-]+)/.exec(body.toString('latin1', 0, 64));
    if (command) {
      passed.path += ` ${command[1]}`;
    }
    this.requests.push(passed);
    const fault = await this.rule(passed, this.requests.length - 1);
    if (fault === 'cut-before') {
      outgoing.destroy();
      return;
    }
    if (fault === 'bad-gateway') {
      outgoing.writeHead(502).end('<html>Bad Gateway</html>');
      return;
    }
    if (fault === 'refused') {
      outgoing.writeHead(403, { 'Content-Type': 'application/json' });
      outgoing.end(JSON.stringify({ message: 'Not allowed here' }));
      return;
    }
    if (fault === 'twice') {
      await this.forward(incoming, body);
    }
    const answer = await this.forward(incoming, body);
    const end = typeof fault === 'function' ? fault() : fault;
    if (end === undefined || end === 'answer' || end === 'twice') {
      outgoing.writeHead(answer.status, answer.headers).end(answer.body);
    } else if (end !== 'silent-after') {
      outgoing.destroy();
    }
  }

  private forward(incoming: IncomingMessage, body: Buffer) {
    return new Promise<{
      status: number;
      headers: IncomingMessage['headers'];
      body: Buffer;
    }>((done, failed) => {
      const outgoing = request(
        new URL(incoming.url ?? '/', this.target),
        {
          agent: false,
          method: incoming.method,
          headers: { ...incoming.headers, host: this.target.host },
        },
        response =>
          readAll(response).then(
            answer =>
              done({
                status: response.statusCode ?? 500,
                headers: response.headers,
                body: answer,
              }),
            failed,
          ),
      );
      outgoing.on('error', failed);
      outgoing.end(body);
    });
  }
}

async function readAll(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
