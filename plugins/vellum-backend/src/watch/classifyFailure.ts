import { toError } from '@backstage/errors';
import { KubeRequestError } from '../cluster';

/**
 * What a failed list or watch means for the stream: `expired` the version to resume from is gone; `forbidden` and
 * `not-served` are answers, to be asked for again later; `unreachable` is everything else, and passes.
 *
 * @internal
 */
export type FailureClass =
  | 'expired'
  | 'forbidden'
  | 'not-served'
  | 'unreachable';

/** A server that is starting refuses everything with this sentence until its rules are loaded. */
const STARTING = 'not yet ready to handle request';

/** @internal */
export function classifyFailure(error: unknown): FailureClass {
  if (!(error instanceof KubeRequestError)) {
    return 'unreachable';
  }
  if (error.message.includes(STARTING)) {
    return 'unreachable';
  }
  if (error.reason === 'Expired' || error.reason === 'Gone') {
    return 'expired';
  }
  switch (error.status) {
    case 410:
      return 'expired';
    case 403:
      return 'forbidden';
    case 404:
    case 405:
      return 'not-served';
    default:
      return 'unreachable';
  }
}

/** One sentence about why a cluster could not be read, for the people who look at it. @internal */
export function failureMessage(error: unknown): string {
  if (error instanceof KubeRequestError) {
    return error.status === 401
      ? `the API server does not accept the portal's credentials (${error.message})`
      : error.message;
  }
  const { code, errors } = error as { code?: unknown; errors?: unknown[] };
  // Node reports one error per address it tried.
  const first = errors?.length ? errors[0] : error;
  const { message } = toError(first);
  return message || (typeof code === 'string' ? code : 'the connection failed');
}
