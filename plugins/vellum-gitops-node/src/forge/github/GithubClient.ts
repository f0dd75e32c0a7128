import { z } from 'zod';
import { ForgeError } from '../ForgeError';
import { RepositoryAddress } from '../RepositoryAddress';
import { describeResponse } from './describeResponse';
import { describeUnreachable } from './describeUnreachable';

/**
 * A request to the API of one repository.
 *
 * @internal
 */
export interface GithubRequest<T> {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below the repository, with a leading slash or empty. */
  path: string;
  body?: object;
  /** What is being done, for the message if it fails: "read branch main". */
  purpose: string;
  schema: z.ZodType<T>;
  /**
   * What a cancel does. `stop` it at any time, where absent; `finish` it once it was sent, because breaking it off would
   * leave open whether it is carried out, and when; `ignore` the cancel: for cleaning up.
   */
  onCancel?: 'stop' | 'finish' | 'ignore';
}

/**
 * Sends requests to GitHub's REST API: credentials, time limit and cancel in one place, and every failure a sentence.
 *
 * @internal
 */
export class GithubClient {
  static create(options: {
    address: RepositoryAddress;
    apiBaseUrl: string;
    headers: Record<string, string>;
    timeoutMs: number;
    signal?: AbortSignal;
  }) {
    return new GithubClient(options);
  }

  private constructor(
    private readonly options: Parameters<typeof GithubClient.create>[0],
  ) {}

  async send<T>(request: GithubRequest<T>): Promise<T> {
    const { address } = this.options;
    const { purpose, schema } = request;
    const { response, text } = await this.exchange(request);
    if (!response.ok) {
      throw describeResponse({ address, purpose, response, text });
    }
    const parsed = schema.safeParse(parseJson(text));
    if (!parsed.success) {
      throw new ForgeError(
        'failed',
        `${address.host} answered something unexpected when asked to ${purpose}; is it a GitHub or compatible forge?`,
        parsed.error,
      );
    }
    return parsed.data;
  }

  private async exchange(
    request: GithubRequest<unknown>,
  ): Promise<{ response: Response; text: string }> {
    const { address, apiBaseUrl, headers, timeoutMs, signal } = this.options;
    const { method, path, body, purpose, onCancel = 'stop' } = request;
    if (onCancel !== 'ignore') {
      signal?.throwIfAborted();
    }
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
      const response = await fetch(
        `${apiBaseUrl}/repos/${address.owner}/${address.repo}${path}`,
        {
          method,
          headers: {
            Accept: 'application/vnd.github+json',
            'X-GitHub-Api-Version': '2022-11-28',
            'User-Agent': 'backstage-vellum-gitops',
            ...(body ? { 'Content-Type': 'application/json' } : {}),
            ...headers,
          },
          body: body && JSON.stringify(body),
          signal:
            signal && onCancel === 'stop'
              ? AbortSignal.any([signal, timeout])
              : timeout,
        },
      );
      return { response, text: await response.text() };
    } catch (error) {
      if (onCancel !== 'ignore') {
        signal?.throwIfAborted();
      }
      throw describeUnreachable({ address, purpose, timeoutMs, error });
    }
  }
}

function parseJson(text: string): unknown {
  try {
    // An empty body is what a deletion answers.
    return text === '' ? null : JSON.parse(text);
  } catch {
    return undefined;
  }
}
