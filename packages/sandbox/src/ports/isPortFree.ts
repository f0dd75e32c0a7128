import { createServer } from 'node:net';

/** Whether a process could listen on the port of this address now. */
export async function isPortFree(
  port: number,
  host = '127.0.0.1',
): Promise<boolean> {
  return new Promise(resolve => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () =>
      server.close(() => resolve(true)),
    );
  });
}
