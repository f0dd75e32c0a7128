import { Router } from 'express';
import { z } from 'zod';
import { readBlob, readObjectType, writeBlob } from '../git/objects';
import { ApiError } from '../http/ApiError';
import { ForgeContext } from '../http/ForgeContext';
import { decodeContent } from './decodeContent';
import { readRoute, writeRoute } from './repositoryRoute';

const bodySchema = z.object({
  content: z.string(),
  encoding: z.enum(['utf-8', 'base64']).default('utf-8'),
});

/** @internal */
export function addBlobRoutes(router: Router, context: ForgeContext): void {
  router.post(
    '/repos/:owner/:repo/git/blobs',
    writeRoute(context, async ({ request, response, repository }) => {
      const { content, encoding } = bodySchema.parse(request.body);
      const sha = await writeBlob(
        repository.git,
        encoding === 'base64' ? decodeContent(content) : content,
      );
      const api = context.urls.repositoryApi(repository.fullName);
      response.status(201).json({ sha, url: `${api}/git/blobs/${sha}` });
    }),
  );
  router.get(
    '/repos/:owner/:repo/git/blobs/:sha',
    readRoute(context, async ({ request, response, repository }) => {
      const { sha } = request.params;
      if ((await readObjectType(repository.git, sha)) !== 'blob') {
        throw ApiError.notFound();
      }
      const content = await readBlob(repository.git, sha);
      if (/vnd\.github\.(v3\.)?raw/.test(request.get('accept') ?? '')) {
        response.type('application/octet-stream').send(content);
        return;
      }
      const api = context.urls.repositoryApi(repository.fullName);
      response.json({
        sha,
        node_id: `B_${sha}`,
        size: content.length,
        url: `${api}/git/blobs/${sha}`,
        content: content.toString('base64'),
        encoding: 'base64',
      });
    }),
  );
}
