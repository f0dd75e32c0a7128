import { ForgeError } from '../ForgeError';
import { RepositoryAddress } from '../RepositoryAddress';
import { describeUnreachable } from './describeUnreachable';
import { readBody } from './readBody';

/** The list of 100 000 files is about 30 MiB of JSON. */
const MAX_MIB = 256;

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
 * Sends requests to one forge: credentials, limits and cancel in one place. Throws ForgeError where there is no answer or
 * one that is too large, and the reason of a cancel.
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
    let response: Response;
    let bytes: Buffer | undefined;
    try {
      response = await fetch(url, {
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
      bytes = await readBody(response, MAX_MIB * 1024 * 1024);
    } catch (error) {
      if (onCancel !== 'ignore') {
        signal?.throwIfAborted();
      }
      throw describeUnreachable({ address, purpose, timeoutMs, error });
    }
    if (!bytes) {
      const { host, owner, repo } = address;
      throw new ForgeError(
        'refused',
        `${host} sent more than ${MAX_MIB} MiB when asked to ${purpose}, so it was not read further. Keep large files out of ${owner}/${repo}; where you run ${host} yourself, let git leave files out of an answer there (uploadpack.allowFilter)`,
      );
    }
    return { response, bytes };
  }
}
