import { z } from 'zod';
import { CommitAuthor } from '../git/commitObject';
import { ForgeApi } from './ForgeApi';
import { optionalAnswer } from './optionalAnswer';

/**
 * Whom the credentials belong to; undefined where they may not know it, or where it has no address.
 *
 * @internal
 */
export function readAuthor(
  api: ForgeApi,
  schema: z.ZodType<CommitAuthor | undefined>,
): Promise<CommitAuthor | undefined> {
  return optionalAnswer(
    api.send({
      method: 'GET',
      path: '/user',
      purpose: 'read whom the credentials belong to',
      schema,
    }),
  );
}
