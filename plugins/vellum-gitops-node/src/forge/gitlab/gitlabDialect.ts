import { z } from 'zod';
import { ForgeDialect } from '../http/ForgeDialect';

const text = z.union([z.string(), z.array(z.string())]);

/** The message is a text, a list of them, or one of both for each field. */
const problem = z.object({
  message: z.union([text, z.record(z.string(), text)]).optional(),
  error: z.string().optional(),
  error_description: z.string().optional(),
});

/**
 * How GitLab refuses.
 *
 * @internal
 */
export const gitlabDialect: ForgeDialect = {
  make: 'a GitLab',
  needs:
    'They need the scope api, and in that project the role Developer or a higher one',
  readWords(data) {
    const { message, error, error_description } =
      problem.safeParse(data).data ?? {};
    return [
      ...wordsOf(message),
      ...wordsOf(error),
      ...wordsOf(error_description),
    ];
  },
  // A value it does not take, such as a branch that is not there.
  reasonOf: ({ status }) => (status === 400 ? 'refused' : undefined),
};

function wordsOf(message: z.infer<typeof problem>['message']): string[] {
  if (message === undefined) {
    return [];
  }
  if (typeof message === 'string') {
    return [message];
  }
  return Array.isArray(message)
    ? message
    : Object.entries(message).map(
        ([field, words]) => `${field} ${[words].flat().join(', ')}`,
      );
}
