import { z } from 'zod';
import { ForgeDialect } from '../http/ForgeDialect';

const problem = z.object({
  message: z.string().optional(),
  errors: z.array(z.string()).nullish(),
});

/**
 * How Gitea refuses.
 *
 * @internal
 */
export const giteaDialect: ForgeDialect = {
  make: 'a Gitea',
  needs:
    'They need to write in that repository; a token needs the scopes write:repository and read:user',
  readWords(data) {
    const { message = '', errors } = problem.safeParse(data).data ?? {};
    return [message, ...(errors ?? [])];
  },
  // 423 is an archived repository.
  reasonOf: ({ status }) =>
    status === 400 || status === 423 ? 'refused' : undefined,
};
