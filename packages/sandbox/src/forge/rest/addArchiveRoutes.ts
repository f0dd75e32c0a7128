import { Router } from 'express';
import { writeArchive } from '../git/writeArchive';
import { ForgeContext } from '../http/ForgeContext';
import { readRoute } from './repositoryRoute';
import { requireResolvedCommit } from './requireResolvedCommit';

/** The files of a ref as `tarball` or `zipball`, below one folder as GitHub packs them. @internal */
export function addArchiveRoutes(router: Router, context: ForgeContext): void {
  router.get(
    [
      '/repos/:owner/:repo/:form(tarball|zipball)',
      '/repos/:owner/:repo/:form(tarball|zipball)/*',
    ],
    readRoute(context, async ({ request, response, repository }) => {
      const { git, record } = repository;
      const ref = request.params[0] || record.defaultBranch;
      const commit = await requireResolvedCommit(repository, ref);
      const format = request.params.form === 'zipball' ? 'zip' : 'tar.gz';
      const folder = `${record.owner}-${record.name}-${commit.slice(0, 7)}`;
      response.type(
        format === 'zip' ? 'application/zip' : 'application/x-gzip',
      );
      response.attachment(`${folder}.${format}`);
      if (request.method === 'HEAD') {
        response.end();
        return;
      }
      await writeArchive(git, { commit, folder, format, into: response });
    }),
  );
}
