import { Router } from 'express';
import { ApiError } from '../http/ApiError';
import { authenticate, requirePermission } from '../http/authenticate';
import { ForgeContext } from '../http/ForgeContext';
import { handle } from '../http/handle';
import { showUser } from './showUser';

/** `/user`, `/users/{login}` and what a client asks of the server itself. @internal */
export function addUserRoutes(router: Router, context: ForgeContext): void {
  router.get(
    '/user',
    handle(async (request, response) => {
      const account = requirePermission(
        authenticate(request, context.users),
        'read',
      );
      response.json({
        ...showUser(context.urls, account),
        name: account.name,
        email: null,
      });
    }),
  );
  router.get(
    '/users/:login',
    handle(async (request, response) => {
      const account = context.users.byLogin(request.params.login);
      if (!account) {
        throw ApiError.notFound();
      }
      response.json({
        ...showUser(context.urls, account),
        name: account.name,
      });
    }),
  );
  router.get('/meta', (_request, response) => {
    response.json({ verifiable_password_authentication: false });
  });
}
