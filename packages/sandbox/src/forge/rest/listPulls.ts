import { z } from 'zod';
import { listPullRequests } from '../pulls/viewPullRequest';
import { linkPages, readPage } from './paginate';
import { RepositoryCall } from './repositoryRoute';
import { showPullRequest } from './showPullRequest';

const querySchema = z.object({
  state: z.enum(['open', 'closed', 'all']).default('open'),
  head: z.string().optional(),
  base: z.string().optional(),
  sort: z.enum(['created', 'updated']).default('created'),
  direction: z.enum(['asc', 'desc']).default('desc'),
});

/** The pull requests that a query selects. @internal */
export async function listPulls(call: RepositoryCall): Promise<void> {
  const { request, response, repository, context } = call;
  const query = querySchema.parse(request.query);
  const { owner } = repository.record;
  const pulls = (await listPullRequests(repository)).filter(
    pull =>
      (query.state === 'all' || pull.state === query.state) &&
      // GitHub ignores a head without its owner; so does this.
      (!query.head?.includes(':') ||
        query.head === `${owner}:${pull.headBranch}`) &&
      (!query.base || query.base === pull.baseBranch),
  );
  if (query.sort === 'updated') {
    pulls.sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
  }
  if (query.direction === 'asc') {
    pulls.reverse();
  }
  const page = readPage(request);
  linkPages(request, response, context.urls, page, pulls.length);
  response.json(
    pulls
      .slice(page.skip, page.skip + page.perPage)
      .map(pull => showPullRequest(context, repository, pull)),
  );
}
