import { spawn } from 'node:child_process';
import { IncomingMessage, ServerResponse } from 'node:http';

/** Lets git's own HTTP server answer a request for a repository below a folder. */
export async function runHttpBackend(options: {
  root: string;
  incoming: IncomingMessage;
  outgoing: ServerResponse;
}): Promise<void> {
  const { root, incoming, outgoing } = options;
  const url = new URL(incoming.url ?? '/', 'http://127.0.0.1');
  const { headers } = incoming;
  const child = spawn('git', ['http-backend'], {
    env: {
      ...process.env,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_HTTP_EXPORT_ALL: '1',
      GIT_PROJECT_ROOT: root,
      PATH_INFO: decodeURIComponent(url.pathname),
      REQUEST_METHOD: incoming.method,
      QUERY_STRING: url.search.slice(1),
      CONTENT_TYPE: headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: headers['content-encoding'] ?? '',
      GIT_PROTOCOL: `${headers['git-protocol'] ?? ''}`,
      REMOTE_USER: 'somebody',
      REMOTE_ADDR: '127.0.0.1',
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  incoming.pipe(child.stdin);
  child.stdin.on('error', () => undefined);
  const chunks: Buffer[] = [];
  for await (const chunk of child.stdout) {
    chunks.push(chunk);
  }
  const answer = Buffer.concat(chunks);
  const end = answer.indexOf('\r\n\r\n');
  const fields = answer
    .toString('latin1', 0, end)
    .split('\r\n')
    .map(line => line.split(': '));
  const status = fields.find(([key]) => key === 'Status')?.[1];
  fields.forEach(([key, value]) => outgoing.setHeader(key, value));
  outgoing.writeHead(parseInt(status ?? '200', 10));
  outgoing.end(answer.subarray(end + 4));
}
