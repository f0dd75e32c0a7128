/**
 * A repository on a forge.
 *
 * @public
 */
export interface RepositoryAddress {
  /** With the port, where it is not the usual one. */
  host: string;
  /** On GitLab it may be a group in groups: `a/b`. */
  owner: string;
  repo: string;
}
