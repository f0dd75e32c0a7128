import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, IncomingMessage, ServerResponse } from 'node:http';
import { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** @public */
export interface ChartRepositoryOptions {
  /** A folder that packCharts wrote. */
  root: string;
  /** A free one where not given. */
  port?: number;
  /** `127.0.0.1` where not given. */
  host?: string;
}

/** @public */
export interface ChartRepository {
  /** The address that Helm is given. */
  url: string;
  close(): Promise<void>;
}

const TYPES: Array<[RegExp, string]> = [
  [/^index\.yaml$/, 'text/yaml; charset=utf-8'],
  [/^[a-z0-9][A-Za-z0-9._+-]*\.tgz$/, 'application/gzip'],
];

/**
 * Serves a chart repository: the index and the charts beside it, nothing else.
 *
 * @public
 */
export async function startChartRepository(
  options: ChartRepositoryOptions,
): Promise<ChartRepository> {
  const { root, host = '127.0.0.1', port = 0 } = options;
  const server = createServer((request, response) => {
    answer(root, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((started, failed) => {
    server.once('error', failed);
    server.listen(port, host, started);
  });
  const { port: listening } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${listening}`,
    close: () =>
      new Promise<void>((done, failed) => {
        server.close(error => (error ? failed(error) : done()));
        server.closeAllConnections();
      }),
  };
}

async function answer(
  root: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const name = (request.url ?? '').replace(/\?.*$/, '').slice(1);
  const type = TYPES.find(([pattern]) => pattern.test(name))?.[1];
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end('Only GET and HEAD\n');
    return;
  }
  const path = join(root, name);
  const size = type
    ? await stat(path).then(
        file => (file.isFile() ? file.size : undefined),
        () => undefined,
      )
    : undefined;
  if (type === undefined || size === undefined) {
    response.writeHead(404).end('There is no such chart\n');
    return;
  }
  response.writeHead(200, {
    'Content-Type': type,
    'Content-Length': size,
    'Cache-Control': 'no-cache',
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  await pipeline(createReadStream(path), response);
}
