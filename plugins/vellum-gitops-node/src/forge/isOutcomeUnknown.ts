import { ForgeError } from './ForgeError';

/**
 * Whether a request that failed may have been carried out all the same.
 *
 * @internal
 */
export function isOutcomeUnknown(error: ForgeError): boolean {
  return error.reason === 'unreachable' || error.reason === 'failed';
}
