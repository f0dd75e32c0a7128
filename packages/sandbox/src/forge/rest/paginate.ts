import { Request, Response } from 'express';
import { ForgeUrls } from '../http/ForgeUrls';

/** @internal */
export interface Page {
  page: number;
  perPage: number;
  skip: number;
}

/** The page that a request asks for: 30 entries, at most 100, as GitHub has it. @internal */
export function readPage(request: Request): Page {
  const page = Math.max(1, Number(request.query.page) || 1);
  const perPage = Math.min(
    100,
    Math.max(1, Number(request.query.per_page) || 30),
  );
  return { page, perPage, skip: (page - 1) * perPage };
}

/** Tells the neighbours of a page in the `Link` header, by which octokit walks on. @internal */
export function linkPages(
  request: Request,
  response: Response,
  urls: ForgeUrls,
  page: Page,
  total: number,
): void {
  const last = Math.max(1, Math.ceil(total / page.perPage));
  const links: string[] = [];
  const link = (number: number, relation: string) => {
    const url = new URL(request.originalUrl, urls.origin);
    url.searchParams.set('page', String(number));
    links.push(`<${url}>; rel="${relation}"`);
  };
  if (page.page > 1) {
    link(page.page - 1, 'prev');
    link(1, 'first');
  }
  if (page.page < last) {
    link(page.page + 1, 'next');
    link(last, 'last');
  }
  if (links.length > 0) {
    response.setHeader('Link', links.join(', '));
  }
}
