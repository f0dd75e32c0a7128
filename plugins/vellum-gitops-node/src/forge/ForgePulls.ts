import { Forge } from './Forge';

/**
 * What of a forge is not git: the repository's page and its pull requests.
 *
 * @internal
 */
export type ForgePulls = Pick<
  Forge,
  | 'readRepository'
  | 'findPullRequest'
  | 'openPullRequest'
  | 'readPullRequest'
  | 'updatePullRequest'
>;
