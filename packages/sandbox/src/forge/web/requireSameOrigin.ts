import { Request } from 'express';
import { ApiError } from '../http/ApiError';
import { ForgeUrls } from '../http/ForgeUrls';

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/**
 * Refuses a form that another site sent. A browser names the sender's origin on every POST; it has to
 * be the very address that was asked, and that address one of this machine (so that a name somebody
 * else points at the loopback address is no way in).
 *
 * @internal
 */
export function requireSameOrigin(request: Request, urls: ForgeUrls): void {
  const host = request.get('host') ?? '';
  const ours = host === new URL(urls.origin).host || LOOPBACK.test(host);
  if (!ours || request.get('origin') !== `http://${host}`) {
    throw new ApiError(
      403,
      'This form was not sent from a page of this forge. Open the pull request here and merge it on its page.',
    );
  }
}
