import { ForgeError } from '../ForgeError';
import { RepositoryAddress } from '../RepositoryAddress';
import { ForgeDialect } from './ForgeDialect';
import { quoteWords } from './quoteWords';

/**
 * The sentence for an answer that makes no sense: something else than the forge answers, or it is of another make.
 *
 * @internal
 */
export function describeUnexpected(options: {
  address: RepositoryAddress;
  dialect: ForgeDialect;
  /** What was being done: "read branch main". */
  purpose: string;
  /** What is wrong with the answer. */
  what: string;
  /** What of the forge has to answer there: "its REST API". */
  part: string;
  cause?: unknown;
}): ForgeError {
  const { address, dialect, purpose, part, cause } = options;
  const { host, owner, repo } = address;
  const what = quoteWords(options.what);
  return new ForgeError(
    'failed',
    `${host} answered something unexpected for ${owner}/${repo} when asked to ${purpose} (${what}). Check that ${host} is ${dialect.make} and that ${part} answers there, not a login page or a proxy, then try again`,
    cause,
  );
}
