import { ForgeUrls } from '../http/ForgeUrls';
import { Account } from '../model/User';

/** GitHub's short form of a user. @internal */
export function showUser(urls: ForgeUrls, account: Account) {
  return {
    login: account.login,
    id: account.id,
    node_id: `U_${account.id}`,
    avatar_url: '',
    gravatar_id: '',
    url: `${urls.api}/users/${account.login}`,
    html_url: `${urls.origin}/`,
    type: 'User',
    site_admin: account.permission === 'admin',
  };
}
