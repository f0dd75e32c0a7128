import { Router } from 'express';
import { listCommits } from '../git/commits';
import { readBlob } from '../git/objects';
import { readEntry, readTree } from '../git/readTree';
import { ApiError } from '../http/ApiError';
import { ForgeContext } from '../http/ForgeContext';
import { readRoute, RepositoryCall, writeRoute } from './repositoryRoute';
import { requireResolvedCommit } from './requireResolvedCommit';
import { showEntry } from './showEntry';
import { deleteContent, putContent } from './writeContent';

const RAW = /vnd\.github\.(v3\.)?raw/;

/** Files and folders at a ref, as JSON or as they are. @internal */
export function addContentRoutes(router: Router, context: ForgeContext): void {
  router.get(
    ['/repos/:owner/:repo/contents', '/repos/:owner/:repo/contents/*'],
    readRoute(context, getContent),
  );
  router.put('/repos/:owner/:repo/contents/*', writeRoute(context, putContent));
  router.delete(
    '/repos/:owner/:repo/contents/*',
    writeRoute(context, deleteContent),
  );
}

async function getContent(call: RepositoryCall): Promise<void> {
  const { request, response, repository, context } = call;
  const { git, record, fullName } = repository;
  const ref = request.query.ref
    ? String(request.query.ref)
    : record.defaultBranch;
  const commit = await requireResolvedCommit(repository, ref);
  const path = (request.params[0] ?? '').replace(/\/$/, '');
  const entry = await readEntry(git, commit, path);
  if (!entry) {
    throw ApiError.notFound();
  }
  const raw = RAW.test(request.get('accept') ?? '');
  // The validator names form and object, so a cached JSON is not taken for the raw file.
  response.setHeader('ETag', `"${entry.sha}${raw ? '-raw' : ''}"`);
  const [last] = await listCommits(git, commit, { path, limit: 1 });
  if (last) {
    response.setHeader(
      'Last-Modified',
      new Date(last.committer.date).toUTCString(),
    );
  }
  if (entry.type === 'tree') {
    const children = await readTree(git, entry.sha);
    const prefix = path === '' ? '' : `${path}/`;
    response.json(
      children.map(child =>
        showEntry(context.urls, fullName, ref, {
          ...child,
          path: `${prefix}${child.path}`,
        }),
      ),
    );
    return;
  }
  if (entry.type !== 'blob') {
    response.json(showEntry(context.urls, fullName, ref, entry));
    return;
  }
  const content = await readBlob(git, entry.sha);
  if (raw) {
    response.type('application/vnd.github.raw').send(content);
    return;
  }
  response.json({
    ...showEntry(context.urls, fullName, ref, entry),
    ...(entry.mode === '120000'
      ? { target: content.toString('utf8') }
      : {
          encoding: 'base64',
          content: content.toString('base64').replace(/.{60}/g, '$&\n'),
        }),
  });
}
