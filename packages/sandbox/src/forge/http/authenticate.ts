import { Request } from 'express';
import { Account, ForgePermission } from '../model/User';
import { includesPermission, UserDirectory } from '../model/UserDirectory';
import { ApiError } from './ApiError';

/**
 * The account whose token a request carries: `Bearer`, `token`, or the password (or, with no
 * useful password, the user name) of `Basic`. No credentials are nobody; wrong ones are refused.
 *
 * @internal
 */
export function authenticate(
  request: Request,
  users: UserDirectory,
): Account | undefined {
  const header = request.headers.authorization;
  if (!header) {
    return undefined;
  }
  for (const token of tokensIn(header)) {
    const account = users.byToken(token);
    if (account) {
      return account;
    }
  }
  throw new ApiError(401, 'Bad credentials');
}

/** Refuses a request whose account lacks a permission. @internal */
export function requirePermission(
  account: Account | undefined,
  needed: ForgePermission,
): Account {
  if (!account) {
    throw new ApiError(401, 'Requires authentication');
  }
  if (!includesPermission(account.permission, needed)) {
    throw new ApiError(403, 'Resource not accessible by personal access token');
  }
  return account;
}

function tokensIn(header: string): string[] {
  const [, scheme = '', value = ''] = /^(\S+)\s+(.*)$/.exec(header) ?? [];
  switch (scheme.toLowerCase()) {
    case 'bearer':
    case 'token':
      return [value.trim()];
    case 'basic': {
      const text = Buffer.from(value, 'base64').toString('utf8');
      const colon = text.indexOf(':');
      return colon < 0 ? [] : [text.slice(colon + 1), text.slice(0, colon)];
    }
    default:
      return [];
  }
}
