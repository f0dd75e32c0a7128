import { ForgeError, ForgeErrorReason } from '../ForgeError';
import { RepositoryAddress } from '../RepositoryAddress';
import { describeFailure } from './describeFailure';
import { ForgeDialect } from './ForgeDialect';
import { quoteWords } from './quoteWords';

/**
 * A request that was answered with a failure.
 *
 * @internal
 */
export function describeResponse(options: {
  address: RepositoryAddress;
  dialect: ForgeDialect;
  purpose: string;
  response: Response;
  text: string;
}): ForgeError {
  const { dialect, response, text } = options;
  const words = readWords(dialect, response, text);
  return describeFailure({
    ...options,
    reason: dialect.reasonOf(response, words) ?? reasonOf(response.status),
    said: `${response.status}${words ? ` ${words}` : ''}`,
  });
}

function reasonOf(status: number): ForgeErrorReason {
  switch (status) {
    case 401:
      return 'unauthenticated';
    case 403:
      return 'forbidden';
    case 404:
    case 410:
    case 451:
      return 'not-found';
    case 409:
      return 'conflict';
    case 422:
      return 'refused';
    case 429:
      return 'limited';
    case 502:
    case 503:
    case 504:
      return 'unreachable';
    default:
      return 'failed';
  }
}

/** Only the forge's own words: nothing in the page of a proxy helps. */
function readWords(
  dialect: ForgeDialect,
  response: Response,
  text: string,
): string {
  // Git's own addresses answer in plain text.
  const isPlain = response.headers
    .get('content-type')
    ?.startsWith('text/plain');
  const words =
    isPlain && !/^\s*[[{<]/.test(text) ? [text] : readData(dialect, text);
  return quoteWords(words.join(': '));
}

function readData(dialect: ForgeDialect, text: string): string[] {
  try {
    return dialect.readWords(JSON.parse(text)).filter(each => each !== '');
  } catch {
    return [];
  }
}
