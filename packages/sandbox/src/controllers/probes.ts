import { connect } from 'node:net';
import { readFile } from 'node:fs/promises';
import { Agent, request } from 'undici';

const timeout = 2_000;

/** Whether a URL on loopback answers 200. */
export async function answersOk(
  url: string,
  caFile?: string,
): Promise<boolean> {
  const dispatcher = new Agent({
    connect: { ca: caFile && (await readFile(caFile, 'utf8')) },
    headersTimeout: timeout,
    bodyTimeout: timeout,
    connectTimeout: timeout,
  });
  try {
    const { statusCode, body } = await request(url, { dispatcher });
    await body.dump();
    return statusCode === 200;
  } finally {
    await dispatcher.destroy();
  }
}

/**
 * Connects to a port on loopback, says something where asked to, and compares
 * the beginning of the answer. Without an expectation, connecting is enough.
 */
export async function portAnswers(
  port: number,
  say?: string,
  expected?: string,
): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect({ port, host: '127.0.0.1', timeout });
    const finish = (ready: boolean) => {
      socket.destroy();
      resolve(ready);
    };
    socket.on('connect', () => (say ? socket.write(say) : finish(true)));
    socket.on('data', data => finish(String(data).startsWith(expected ?? '')));
    socket.on('timeout', () => finish(false));
    socket.on('error', () => finish(false));
    socket.on('close', () => finish(false));
  });
}
