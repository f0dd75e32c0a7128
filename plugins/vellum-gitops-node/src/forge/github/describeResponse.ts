import { z } from 'zod';
import { ForgeError, ForgeErrorReason } from '../ForgeError';
import { RepositoryAddress } from '../RepositoryAddress';

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
 * A request that was answered with a failure.
 *
 * @internal
 */
export function describeResponse(options: {
  address: RepositoryAddress;
  purpose: string;
  response: Response;
  text: string;
}): ForgeError {
  const { address, purpose, response, text } = options;
  const words = readWords(text);
  const reason = reasonOf(response, words);
  const repository = `${address.owner}/${address.repo}`;
  const said = `(${response.status}${words ? ` ${words}` : ''})`;
  const { host } = address;
  const sentences: Record<ForgeErrorReason, string> = {
    'not-found': `${host} has no repository ${repository}, or the credentials configured for ${host} may not see it, so it could not ${purpose} ${said}. Check the address of the repository and the integration for ${host}`,
    unauthenticated: `${host} does not accept the credentials configured for it, so it could not ${purpose} ${said}. Renew them in the integration for ${host}`,
    forbidden: `The credentials configured for ${host} may not ${purpose} in ${repository} ${said}. They need to read and write contents and pull requests there`,
    conflict: `${host} could not ${purpose} in ${repository}, because it was changed meanwhile ${said}. Try again`,
    refused: `${host} refused to ${purpose} in ${repository} ${said}. A rule of the repository or its organization may forbid it: ask its owner to allow branches named vellum/**`,
    limited: `${host} takes no more requests with the credentials configured for it right now, so it could not ${purpose} ${said}. Try again later`,
    unreachable: `${host} is not there at the moment, so it could not ${purpose} ${said}. Try again`,
    failed: `${host} failed to ${purpose} in ${repository} ${said}. Try again; if it stays so, ask whoever runs ${host}`,
  };
  return new ForgeError(reason, sentences[reason]);
}

function reasonOf(response: Response, words: string): ForgeErrorReason {
  switch (response.status) {
    case 401:
      return 'unauthenticated';
    case 403:
      return response.headers.get('x-ratelimit-remaining') === '0' ||
        RATE_LIMIT.test(words)
        ? 'limited'
        : 'forbidden';
    case 404:
    case 410:
    case 451:
      return 'not-found';
    case 409:
      return 'conflict';
    case 422:
      return CONFLICT.test(words) ? 'conflict' : 'refused';
    case 429:
      return 'limited';
    case 502:
    case 503:
    case 504:
      return 'unreachable';
    default:
      return 'failed';
  }
}

function readWords(text: string): string {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    // A proxy's page, not the forge's words: nothing in it helps.
    return '';
  }
  const parsed = problem.safeParse(data);
  if (!parsed.success) {
    return '';
  }
  const { message, errors = [] } = parsed.data;
  return [
    message,
    ...errors.map(each => (typeof each === 'string' ? each : each.message)),
  ]
    .filter(each => each !== undefined && each !== '')
    .join(': ')
    .replace(/\s+/g, ' ')
    .slice(0, 300);
}
