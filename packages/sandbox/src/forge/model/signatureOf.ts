import { Signature } from '../git/commits';
import { Account } from './User';

/** How a commit names a user. @internal */
export function signatureOf(account: Account): Signature {
  return {
    name: account.name,
    email: `${account.login}@users.noreply.localhost`,
    date: new Date().toISOString(),
  };
}
