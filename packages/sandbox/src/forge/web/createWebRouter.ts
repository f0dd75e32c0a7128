import { ErrorRequestHandler, Router } from 'express';
import { ApiError } from '../http/ApiError';
import { toApiError } from '../http/apiErrorHandler';
import { ForgeContext } from '../http/ForgeContext';
import { handle } from '../http/handle';
import { addFilePages } from './addFilePages';
import { addPullPages } from './addPullPages';
import { html } from './html';
import { icons } from './icons';
import { indexPage } from './indexPage';
import { layout } from './layout';
import { stylesheet } from './stylesheet';

const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** The pages that a person looks at. @internal */
export function createWebRouter(context: ForgeContext): Router {
  const router = Router();
  router.use((_request, response, next) => {
    response.setHeader('Content-Security-Policy', POLICY);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    // "no-referrer" would make browsers send `Origin: null` with the merge form.
    response.setHeader('Referrer-Policy', 'same-origin');
    response.setHeader('Cache-Control', 'no-cache');
    next();
  });
  router.get('/-/forge.css', (_request, response) => {
    response.type('css').send(stylesheet);
  });
  router.get('/-/icon.svg', (_request, response) => {
    const svg = icons.mark.markup
      .replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"')
      .replace('currentColor', '#2f7de1');
    response.type('svg').send(svg);
  });

  router.get(
    '/',
    handle(async (_request, response) => {
      response.send((await indexPage(context)).markup);
    }),
  );
  addPullPages(router, context);
  addFilePages(router, context);
  router.use((_request, _response, next) =>
    next(new ApiError(404, 'There is no such page')),
  );
  router.use(errorPage(context));
  return router;
}

function errorPage(context: ForgeContext): ErrorRequestHandler {
  return (error, _request, response, next) => {
    const { status, message } = toApiError(error, context.logger);
    if (response.headersSent) {
      next(error);
      return;
    }
    const page = layout({
      title: `${status} · Vellum forge`,
      crumbs: [],
      body: html`<h1>${message}</h1>
        <p class="quiet">
          ${status === 404 && 'It may have been renamed or removed. '}
          <a href="/">All repositories</a>
        </p>`,
    });
    response.status(status).send(page.markup);
  };
}
