import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { readString } from '@vellum-io/backstage-plugin-vellum-common';
import { CliError } from '../CliError';
import { KubeContext } from '../kubeconfig/KubeContext';
import { ApiError } from './ApiError';
import { ApiReader, ApiRequest } from './ApiReader';

const IDLE_MS = 30_000;

/** {@link ApiReader} over HTTP, with the identity of a context. */
export class HttpApiReader implements ApiReader {
  private readonly base: URL;
  private readonly agent: HttpAgent | HttpsAgent;

  constructor(private readonly context: KubeContext) {
    this.base = new URL(context.server);
    this.agent =
      this.base.protocol === 'http:'
        ? new HttpAgent({ keepAlive: true })
        : new HttpsAgent({ keepAlive: true, ...context.tls });
  }

  async get(request: ApiRequest): Promise<unknown> {
    const { status, text } = await this.send(request);
    const body = parseJson(text);
    if (status >= 200 && status < 300) {
      return body;
    }
    const message =
      readString(body, 'message') ?? `the API server answered HTTP ${status}`;
    if (status === 401) {
      throw new CliError(
        `The API server of context "${this.context.name}" does not accept its credentials (${message}). Sign in again.`,
      );
    }
    throw new ApiError(status, message);
  }

  close(): void {
    this.agent.destroy();
  }

  private send({ segments, query = {}, accept }: ApiRequest) {
    const url = new URL(this.base);
    const prefix = url.pathname.replace(/\/+$/, '');
    url.pathname = `${prefix}/${segments.map(encodeURIComponent).join('/')}`;
    for (const [name, value] of Object.entries(query)) {
      if (value !== undefined) {
        url.searchParams.set(name, value);
      }
    }
    const request = url.protocol === 'http:' ? httpRequest : httpsRequest;
    return new Promise<{ status: number; text: string }>((resolve, reject) => {
      const fail = (error: NodeJS.ErrnoException) =>
        reject(this.unreachable(error));
      const sent = request(
        url,
        {
          agent: this.agent,
          timeout: IDLE_MS,
          headers: {
            ...this.context.headers,
            accept: accept ?? 'application/json',
          },
        },
        response => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', fail);
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              text: Buffer.concat(chunks).toString('utf8'),
            }),
          );
        },
      );
      sent.on('timeout', () =>
        sent.destroy(new Error(`no answer within ${IDLE_MS / 1000} s`)),
      );
      sent.on('error', fail);
      sent.end();
    });
  }

  private unreachable(error: NodeJS.ErrnoException): CliError {
    const { name, server } = this.context;
    // Node gives no message of its own where it tried several addresses.
    const why = error.message || error.code || 'the connection failed';
    return new CliError(
      `Cannot reach the API server of context "${name}" at ${server}: ${why}. Check the address, the network, or name another context with --context.`,
    );
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
