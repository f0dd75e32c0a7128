import { Router } from 'express';
import { z } from 'zod';
import { readCommit, Signature, writeCommit } from '../git/commits';
import { readObjectType } from '../git/objects';
import { ApiError } from '../http/ApiError';
import { ForgeContext } from '../http/ForgeContext';
import { signatureOf } from '../model/signatureOf';
import { readRoute, writeRoute } from './repositoryRoute';
import { showGitCommit } from './showCommit';

/** A person in a request; what it leaves out is the caller's. @internal */
export const signatureSchema = z
  .object({
    name: z.string().min(1).optional(),
    email: z.string().min(1).optional(),
    date: z.iso.datetime({ offset: true }).optional(),
  })
  .optional();

const bodySchema = z.object({
  message: z.string(),
  tree: z.string(),
  parents: z.array(z.string()).default([]),
  author: signatureSchema,
  committer: signatureSchema,
});

/** Author and committer of a commit, filled up as GitHub does. @internal */
export function fillSignatures(
  own: Signature,
  given: {
    author?: z.infer<typeof signatureSchema>;
    committer?: z.infer<typeof signatureSchema>;
  },
): { author: Signature; committer: Signature } {
  const author = { ...own, ...given.author };
  return { author, committer: { ...author, ...given.committer } };
}

/** @internal */
export function addGitCommitRoutes(
  router: Router,
  context: ForgeContext,
): void {
  router.post(
    '/repos/:owner/:repo/git/commits',
    writeRoute(context, async ({ request, response, repository, account }) => {
      const { git, fullName } = repository;
      const body = bodySchema.parse(request.body);
      if ((await readObjectType(git, body.tree)) !== 'tree') {
        throw new ApiError(422, 'Tree SHA does not exist');
      }
      for (const parent of body.parents) {
        if ((await readObjectType(git, parent)) !== 'commit') {
          throw new ApiError(
            422,
            'Parent SHA does not exist or is not a commit object',
          );
        }
      }
      const sha = await writeCommit(git, {
        tree: body.tree,
        parents: body.parents,
        message: body.message,
        ...fillSignatures(signatureOf(account), body),
      });
      const commit = await readCommit(git, sha);
      response.status(201).json(showGitCommit(context.urls, fullName, commit));
    }),
  );
  router.get(
    '/repos/:owner/:repo/git/commits/:sha',
    readRoute(context, async ({ request, response, repository }) => {
      const { git, fullName } = repository;
      const { sha } = request.params;
      if ((await readObjectType(git, sha)) !== 'commit') {
        throw ApiError.notFound();
      }
      const commit = await readCommit(git, sha);
      response.json(showGitCommit(context.urls, fullName, commit));
    }),
  );
}
