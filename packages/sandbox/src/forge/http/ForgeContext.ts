import { RepositoryStore } from '../model/RepositoryStore';
import { Account } from '../model/User';
import { UserDirectory } from '../model/UserDirectory';
import { ForgeUrls } from './ForgeUrls';

/**
 * Where the forge reports what an operator should know.
 *
 * @public
 */
export interface ForgeLogger {
  info(message: string): void;
  error(message: string): void;
}

/** What every route of the forge is given. @internal */
export interface ForgeContext {
  root: string;
  store: RepositoryStore;
  users: UserDirectory;
  urls: ForgeUrls;
  /** Who merges in the pages: whoever sits at this machine. */
  visitor: Account;
  logger: ForgeLogger;
}
