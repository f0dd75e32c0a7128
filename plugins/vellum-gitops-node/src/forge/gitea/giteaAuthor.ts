import { z } from 'zod';

/**
 * Whom Gitea makes commits for.
 *
 * @internal
 */
export const giteaAuthor = z
  .object({ login: z.string(), full_name: z.string(), email: z.string() })
  .transform(({ login, full_name, email }) =>
    email ? { name: full_name || login, email } : undefined,
  );
