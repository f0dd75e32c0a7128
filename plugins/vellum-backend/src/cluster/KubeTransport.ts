import { ClusterConnection } from '@vellum-io/backstage-plugin-vellum-node';
import { Agent, Dispatcher } from 'undici';
import { readStatus } from './readStatus';

/** A request to the API server. Segments are encoded here, so no caller can inject a path. @internal */
export interface KubeRequest {
  segments: string[];
  query?: Record<string, string | undefined>;
  accept?: string;
  /** Longest silence while the body is read. */
  idleTimeoutMs: number;
  signal: AbortSignal;
}

const CONNECT_TIMEOUT_MS = 10_000;
const HEADERS_TIMEOUT_MS = 30_000;
const ERROR_BODY_LIMIT = 64 * 1024;

/**
 * HTTP to one API server, over connections of its own: its certificate authority concerns nothing else in the process.
 *
 * @internal
 */
export class KubeTransport {
  static create(connection: ClusterConnection): KubeTransport {
    return new KubeTransport(
      connection,
      new Agent({
        // One socket per watch. HTTP/2 would share one, and one lost packet or a server that dies would
        // then end all streams at once without saying which.
        allowH2: false,
        headersTimeout: HEADERS_TIMEOUT_MS,
        connect: {
          ca: connection.ca,
          rejectUnauthorized: !connection.skipTLSVerify,
          timeout: CONNECT_TIMEOUT_MS,
        },
      }),
    );
  }

  private constructor(
    private readonly connection: ClusterConnection,
    private readonly agent: Agent,
  ) {}

  /** Answers with the body of a 2xx response; throws what the server said otherwise. */
  async send(request: KubeRequest): Promise<Dispatcher.ResponseData['body']> {
    const { signal } = request;
    const token = await this.connection.credentials.getToken({ signal });
    const base = new URL(this.connection.url);
    const response = await this.agent.request({
      origin: base.origin,
      path: pathOf(base, request),
      method: 'GET',
      headers: {
        accept: request.accept ?? 'application/json',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      bodyTimeout: request.idleTimeoutMs,
      signal,
    });
    if (response.statusCode >= 200 && response.statusCode < 300) {
      return response.body;
    }
    throw readStatus(await readErrorBody(response.body), {
      status: response.statusCode,
      retryAfterSeconds: readSeconds(response.headers['retry-after']),
    });
  }

  /** Ends everything under way; idempotent. */
  async close(): Promise<void> {
    await this.agent.destroy();
  }
}

function pathOf(base: URL, { segments, query = {} }: KubeRequest): string {
  const prefix = base.pathname.replace(/\/+$/, '');
  const path = segments.map(encodeURIComponent).join('/');
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) {
      search.set(name, value);
    }
  }
  const suffix = search.toString();
  return `${prefix}/${path}${suffix ? `?${suffix}` : ''}`;
}

async function readErrorBody(
  body: Dispatcher.ResponseData['body'],
): Promise<unknown> {
  let text = '';
  for await (const chunk of body) {
    text += String(chunk);
    if (text.length > ERROR_BODY_LIMIT) {
      break;
    }
  }
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readSeconds(header: string | string[] | undefined) {
  const seconds = Number(header);
  return header !== undefined && Number.isFinite(seconds) ? seconds : undefined;
}
