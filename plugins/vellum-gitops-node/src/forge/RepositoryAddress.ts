/**
 * A repository on a forge.
 *
 * @public
 */
export interface RepositoryAddress {
  /** With the port, where it is not the usual one. */
  host: string;
  owner: string;
  repo: string;
}
