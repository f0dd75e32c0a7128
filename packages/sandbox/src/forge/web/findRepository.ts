import { Request } from 'express';
import { ApiError } from '../http/ApiError';
import { ForgeContext } from '../http/ForgeContext';
import { ForgeRepository } from '../model/ForgeRepository';

/** The repository of a page's address. @internal */
export function findRepository(
  context: ForgeContext,
  request: Request,
): ForgeRepository {
  const { owner, repo } = request.params;
  const repository = context.store.get(owner, repo.replace(/\.git$/, ''));
  if (!repository) {
    throw new ApiError(404, `There is no repository ${owner}/${repo}`);
  }
  return repository;
}
