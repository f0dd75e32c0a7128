import { RepositoryAddress } from './RepositoryAddress';

/**
 * Which repository is spoken to, and how long an answer is waited for.
 *
 * @internal
 */
export interface ForgeConnection {
  address: RepositoryAddress;
  /** Limit for each request. */
  timeoutMs: number;
  signal?: AbortSignal;
}
