import { Router } from 'express';
import { readBlob } from '../git/objects';
import { ApiError } from '../http/ApiError';
import { ForgeContext } from '../http/ForgeContext';
import { handle } from '../http/handle';
import { commitPage } from './commitPage';
import { blobPage, treePage } from './filePages';
import { findRepository } from './findRepository';
import { locate } from './locate';
import { repositoryPage } from './repositoryPage';

/** A repository's own page, its files and its commits. @internal */
export function addFilePages(router: Router, context: ForgeContext): void {
  router.get(
    '/:owner/:repo',
    handle(async (request, response) => {
      const repository = findRepository(context, request);
      response.send((await repositoryPage(context, repository)).markup);
    }),
  );
  router.get(
    '/:owner/:repo/commit/:sha',
    handle(async (request, response) => {
      const repository = findRepository(context, request);
      response.send((await commitPage(repository, request.params.sha)).markup);
    }),
  );
  router.get(
    '/:owner/:repo/raw/*',
    handle(async (request, response) => {
      const repository = findRepository(context, request);
      const { entry } = await locate(repository, request.params[0]);
      if (entry.type !== 'blob') {
        throw new ApiError(404, `${entry.path} is not a file`);
      }
      response
        .type('text/plain')
        .send(await readBlob(repository.git, entry.sha));
    }),
  );
  router.get(
    '/:owner/:repo/:kind(tree|blob|edit)/*',
    handle(async (request, response) => {
      const repository = findRepository(context, request);
      const location = await locate(repository, request.params[0]);
      const { entry, ref } = location;
      const right = entry.type === 'tree' ? 'tree' : 'blob';
      // As on GitHub the wrong word leads to the right page; and there is no editor to open here.
      if (request.params.kind !== right) {
        response.redirect(
          context.urls.filePage(repository.fullName, right, ref, entry.path),
        );
        return;
      }
      const page =
        right === 'tree'
          ? await treePage(repository, location)
          : await blobPage(repository, location);
      response.send(page.markup);
    }),
  );
}
