import { Request, RequestHandler, Response } from 'express';
import { ApiError } from '../http/ApiError';
import { authenticate, requirePermission } from '../http/authenticate';
import { ForgeContext } from '../http/ForgeContext';
import { handle } from '../http/handle';
import { ForgeRepository } from '../model/ForgeRepository';
import { Account } from '../model/User';

/** What a route below `/repos/{owner}/{repo}` is given. @internal */
export interface RepositoryCall {
  request: Request;
  response: Response;
  repository: ForgeRepository;
  context: ForgeContext;
  /** Undefined for a reader without a token. */
  account: Account | undefined;
}

/** @internal */
export interface WriteCall extends RepositoryCall {
  account: Account;
}

/** A route that anybody may read. @internal */
export function readRoute(
  context: ForgeContext,
  route: (call: RepositoryCall) => Promise<unknown>,
): RequestHandler {
  return handle(async (request, response) => {
    const account = authenticate(request, context.users);
    const repository = find(context, request);
    await route({ request, response, repository, context, account });
  });
}

/** A route that needs a token with write (or `admin`) permission. @internal */
export function writeRoute(
  context: ForgeContext,
  route: (call: WriteCall) => Promise<unknown>,
  needed: 'write' | 'admin' = 'write',
): RequestHandler {
  return handle(async (request, response) => {
    const caller = requirePermission(
      authenticate(request, context.users),
      'read',
    );
    const repository = find(context, request);
    const account = requirePermission(caller, needed);
    await route({ request, response, repository, context, account });
  });
}

function find(context: ForgeContext, request: Request): ForgeRepository {
  const { owner, repo } = request.params;
  const repository = context.store.get(owner, repo);
  if (!repository) {
    throw ApiError.notFound();
  }
  return repository;
}
