import { ServiceUnavailableError } from '@backstage/errors';
import { ForgeError } from '@vellum-io/backstage-plugin-vellum-gitops-node';

/**
 * What a forge did not do, as an error that a route answers with its sentence: the person who asked can try again, or hand
 * it on to whoever looks after the portal.
 *
 * @internal
 */
export function asServiceError(error: unknown): unknown {
  return error instanceof ForgeError
    ? new ServiceUnavailableError(error.message, error)
    : error;
}
