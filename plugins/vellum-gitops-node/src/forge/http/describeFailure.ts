import { ForgeError, ForgeErrorReason } from '../ForgeError';
import { RepositoryAddress } from '../RepositoryAddress';
import { ForgeDialect } from './ForgeDialect';

/**
 * The sentence for what a forge did not do.
 *
 * @internal
 */
export function describeFailure(options: {
  address: RepositoryAddress;
  dialect: ForgeDialect;
  /** What was being done: "read branch main". */
  purpose: string;
  reason: ForgeErrorReason;
  /** Status and words of the forge. */
  said: string;
}): ForgeError {
  const { address, dialect, purpose, reason } = options;
  const { host, owner, repo } = address;
  const repository = `${owner}/${repo}`;
  const said = `(${options.said})`;
  const sentences: Record<ForgeErrorReason, string> = {
    'not-found': `${host} has no repository ${repository}, or the credentials configured for ${host} may not see it, or what is looked for is not in it any more, so it could not ${purpose} ${said}. Check the address of the repository and the integration for ${host}`,
    unauthenticated: `${host} does not accept the credentials configured for it, so it could not ${purpose} ${said}. Renew them in the integration for ${host}`,
    forbidden: `The credentials configured for ${host} may not ${purpose} in ${repository} ${said}. ${dialect.needs}`,
    conflict: `${host} could not ${purpose} in ${repository}, because it was changed meanwhile ${said}. Try again`,
    refused: `${host} refused to ${purpose} in ${repository} ${said}. A rule of the repository or its organization may forbid it: ask its owner to allow branches named vellum/**`,
    limited: `${host} takes no more requests with the credentials configured for it right now, so it could not ${purpose} ${said}. Try again later`,
    unreachable: `${host} is not there at the moment, so it could not ${purpose} ${said}. Try again`,
    failed: `${host} failed to ${purpose} in ${repository} ${said}. Try again; if it stays so, ask whoever runs ${host}`,
  };
  return new ForgeError(reason, sentences[reason]);
}
