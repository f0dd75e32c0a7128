import { ForgeError } from './ForgeError';
import { RepositoryAddress } from './RepositoryAddress';

/**
 * An integration without credentials, with which nothing can be written.
 *
 * @internal
 */
export function noCredentials(
  { host }: RepositoryAddress,
  needed: string,
): ForgeError {
  return new ForgeError(
    'unauthenticated',
    `The integration for ${host} has no credentials; add ${needed} to it in app-config.yaml`,
  );
}
