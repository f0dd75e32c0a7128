import { isError } from '@backstage/errors';
import { ForgeError } from '../ForgeError';
import { RepositoryAddress } from '../RepositoryAddress';

const CAUSES: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'the connection was cut',
  UND_ERR_SOCKET: 'the connection was cut',
  ENOTFOUND: 'its name is unknown',
  EAI_AGAIN: 'its name could not be looked up',
  EHOSTUNREACH: 'there is no way to it',
  UND_ERR_CONNECT_TIMEOUT: 'it did not accept a connection in time',
};

/**
 * A request that got no answer.
 *
 * @internal
 */
export function describeUnreachable(options: {
  address: RepositoryAddress;
  purpose: string;
  timeoutMs: number;
  error: unknown;
}): ForgeError {
  const { address, purpose, timeoutMs, error } = options;
  const cause =
    isError(error) && error.name === 'TimeoutError'
      ? `it did not answer within ${timeoutMs / 1000} s`
      : CAUSES[codeOf(error)] ?? 'the request failed on the way';
  return new ForgeError(
    'unreachable',
    `${address.host} could not be reached to ${purpose}: ${cause}. Check that it runs and that this backend may connect to it, then try again`,
    error,
  );
}

/** fetch wraps the error of the socket once or twice. */
function codeOf(error: unknown): string {
  for (
    let at: unknown = error;
    typeof at === 'object' && at !== null;
    at = Reflect.get(at, 'cause')
  ) {
    const code: unknown = Reflect.get(at, 'code');
    if (typeof code === 'string') {
      return code;
    }
  }
  return '';
}
