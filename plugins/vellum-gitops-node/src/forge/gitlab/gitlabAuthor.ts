import { z } from 'zod';

/**
 * Whom GitLab makes commits for.
 *
 * @internal
 */
export const gitlabAuthor = z
  .object({
    name: z.string(),
    username: z.string(),
    email: z.string().nullish(),
    commit_email: z.string().nullish(),
  })
  .transform(({ name, username, email, commit_email }) => {
    const address = commit_email || email;
    return address ? { name: name || username, email: address } : undefined;
  });
