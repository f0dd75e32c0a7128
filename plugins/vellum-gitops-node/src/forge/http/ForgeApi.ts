import { z } from 'zod';
import { ForgeError } from '../ForgeError';
import { RepositoryAddress } from '../RepositoryAddress';
import { describeResponse } from './describeResponse';
import { describeUnexpected } from './describeUnexpected';
import { ForgeDialect } from './ForgeDialect';
import { ForgeExchange, ForgeHttp } from './ForgeHttp';

/**
 * A request to the REST API of a forge.
 *
 * @internal
 */
export interface ForgeApiRequest<T>
  extends Pick<ForgeExchange, 'method' | 'purpose' | 'onCancel'> {
  /** Below the base, with a leading slash or empty. */
  path: string;
  body?: object;
  schema: z.ZodType<T>;
}

/**
 * The REST API of a forge: every failure a sentence, every answer checked.
 *
 * @internal
 */
export class ForgeApi {
  static create(options: {
    address: RepositoryAddress;
    http: ForgeHttp;
    baseUrl: string;
    dialect: ForgeDialect;
    /** What every request says beside the credentials. */
    headers?: Record<string, string>;
  }) {
    return new ForgeApi(options);
  }

  private constructor(
    private readonly options: Parameters<typeof ForgeApi.create>[0],
  ) {}

  async send<T>(request: ForgeApiRequest<T>): Promise<T> {
    const { address, http, baseUrl, dialect, headers } = this.options;
    const { path, body, schema, ...rest } = request;
    const { purpose } = rest;
    const { response, bytes } = await http.exchange({
      ...rest,
      url: `${baseUrl}${path}`,
      headers: {
        ...headers,
        ...(body ? { 'Content-Type': 'application/json' } : {}),
      },
      body: body && JSON.stringify(body),
    });
    const text = bytes.toString('utf8');
    if (!response.ok) {
      throw describeResponse({ address, dialect, purpose, response, text });
    }
    const parsed = schema.safeParse(parseJson(text));
    if (!parsed.success) {
      const [{ path: field, message }] = parsed.error.issues;
      throw this.describeUnexpected({
        purpose,
        what: [...field, message].join(': '),
        cause: parsed.error,
      });
    }
    return parsed.data;
  }

  /** For an answer that can be read and makes no sense all the same. */
  describeUnexpected(
    answer: Pick<
      Parameters<typeof describeUnexpected>[0],
      'purpose' | 'what' | 'cause'
    >,
  ): ForgeError {
    const { address, dialect } = this.options;
    return describeUnexpected({
      ...answer,
      address,
      dialect,
      part: 'its REST API',
    });
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
