import { Agent, fetch } from 'undici';
import { KubeRequestError } from './KubeRequestError';

/** How to reach an API server. */
export interface KubeConnectionOptions {
  server: string;
  /** PEM; without it the machine's own authorities count. */
  certificateAuthority?: string;
  clientCertificate?: { certificate: string; key: string };
  token?: string;
}

/** One request. */
export interface KubeRequest {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  body?: unknown;
  contentType?: string;
  /** For error messages: what the caller was after. */
  attempt: string;
  signal?: AbortSignal;
}

/** JSON over HTTPS to one API server as one identity. */
export class KubeConnection {
  private readonly agent: Agent;

  constructor(private readonly options: KubeConnectionOptions) {
    this.agent = new Agent({
      // A server that is killed and started again must not be met through a
      // connection from before for longer than this.
      keepAliveTimeout: 1_000,
      connect: {
        ca: options.certificateAuthority,
        cert: options.clientCertificate?.certificate,
        key: options.clientCertificate?.key,
      },
    });
  }

  get server(): string {
    return this.options.server;
  }

  get certificateAuthority(): string | undefined {
    return this.options.certificateAuthority;
  }

  /** The parsed answer; `KubeRequestError` for any other status than 2xx. */
  async request<T = unknown>(request: KubeRequest): Promise<T> {
    const { token, server } = this.options;
    const response = await fetch(`${server}${request.path}`, {
      method: request.method ?? 'GET',
      dispatcher: this.agent,
      signal: request.signal,
      headers: {
        accept: 'application/json',
        ...(token && { authorization: `Bearer ${token}` }),
        ...(request.body !== undefined && {
          'content-type': request.contentType ?? 'application/json',
        }),
      },
      body:
        request.body === undefined ? undefined : JSON.stringify(request.body),
    });
    const text = await response.text();
    if (!response.ok) {
      throw new KubeRequestError(
        response.status,
        request.attempt,
        messageOf(text),
      );
    }
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  async close(): Promise<void> {
    await this.agent.destroy();
  }
}

function messageOf(text: string): string {
  try {
    return JSON.parse(text).message ?? text;
  } catch {
    return text.trim() || 'no message';
  }
}
