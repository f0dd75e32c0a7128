import { z } from 'zod';
import { ForgeDialect } from '../http/ForgeDialect';

const problem = z.object({
  message: z.string().optional(),
  errors: z
    .array(z.union([z.string(), z.object({ message: z.string().optional() })]))
    .optional(),
});

/*
 * GitHub answers 422 alike for a wrong value, a rule of the repository, and a conflict with someone else's change. Only
 * its words tell these apart.
 */
const CONFLICT =
  /reference already exists|not a fast.?forward|pull request already exists|expected .* but/i;
const RATE_LIMIT = /rate limit|abuse detection/i;

/**
 * How GitHub refuses.
 *
 * @internal
 */
export const githubDialect: ForgeDialect = {
  make: 'a GitHub or compatible forge',
  needs: 'They need to read and write contents and pull requests there',
  readWords(data) {
    const { message = '', errors = [] } = problem.safeParse(data).data ?? {};
    return [
      message,
      ...errors.map(each =>
        typeof each === 'string' ? each : each.message ?? '',
      ),
    ];
  },
  reasonOf({ status, headers }, words) {
    if (status === 403) {
      return headers.get('x-ratelimit-remaining') === '0' ||
        RATE_LIMIT.test(words)
        ? 'limited'
        : 'forbidden';
    }
    return status === 422 && CONFLICT.test(words) ? 'conflict' : undefined;
  },
};
