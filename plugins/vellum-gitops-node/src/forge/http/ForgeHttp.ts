import { RepositoryAddress } from '../RepositoryAddress';
import { describeUnreachable } from './describeUnreachable';

/**
 * A request to a forge.
 *
 * @internal
 */
export interface ForgeExchange {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  url: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array<ArrayBuffer>;
  /** What is being done, for the message if it fails: "read branch main". */
  purpose: string;
  /**
   * What a cancel does. `stop` it at any time, where absent; `finish` it once it was sent, because breaking it off would
   * leave open whether it is carried out, and when; `ignore` the cancel: for cleaning up.
   */
  onCancel?: 'stop' | 'finish' | 'ignore';
}

/**
 * Sends requests to one forge: credentials, time limit and cancel in one place. Throws ForgeError where there is no answer,
 * and the reason of a cancel.
 *
 * @internal
 */
export class ForgeHttp {
  static create(options: {
    address: RepositoryAddress;
    /** With the credentials. */
    headers: Record<string, string>;
    /** Limit for each request. */
    timeoutMs: number;
    signal?: AbortSignal;
  }) {
    return new ForgeHttp(options);
  }

  private constructor(
    private readonly options: Parameters<typeof ForgeHttp.create>[0],
  ) {}

  async exchange(
    exchange: ForgeExchange,
  ): Promise<{ response: Response; bytes: Buffer }> {
    const { address, headers, timeoutMs, signal } = this.options;
    const { method, url, body, purpose, onCancel = 'stop' } = exchange;
    if (onCancel !== 'ignore') {
      signal?.throwIfAborted();
    }
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
      const response = await fetch(url, {
        method,
        headers: {
          'User-Agent': 'backstage-vellum-gitops',
          ...exchange.headers,
          ...headers,
        },
        body,
        signal:
          signal && onCancel === 'stop'
            ? AbortSignal.any([signal, timeout])
            : timeout,
      });
      return { response, bytes: Buffer.from(await response.arrayBuffer()) };
    } catch (error) {
      if (onCancel !== 'ignore') {
        signal?.throwIfAborted();
      }
      throw describeUnreachable({ address, purpose, timeoutMs, error });
    }
  }
}
