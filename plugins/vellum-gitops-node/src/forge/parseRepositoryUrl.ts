import { InputError } from '@backstage/errors';
import { RepositoryAddress } from './RepositoryAddress';

/**
 * Reads the way the scaffolder writes repositories: `host?owner=…&repo=…`. Throws InputError where it is not written so.
 *
 * @public
 */
export function parseRepositoryUrl(repoUrl: string): RepositoryAddress {
  const [, host, query] = /^([\w.-]+(?::\d+)?)\/?\?(.*)$/.exec(repoUrl) ?? [];
  const parameters = new URLSearchParams(query);
  const owner = parameters.get('owner') ?? '';
  const repo = parameters.get('repo') ?? '';
  // Groups in groups, as GitLab has them.
  const groups = owner.split('/');
  if (!host || !groups.every(isName) || !isName(repo)) {
    throw new InputError(
      `${JSON.stringify(
        repoUrl.slice(0, 200),
      )} is no repository address; write it like github.com?owner=my-team&repo=my-gitops`,
    );
  }
  return { host, owner, repo };
}

function isName(text: string): boolean {
  return /^[\w.-]{1,100}$/.test(text) && text !== '.' && text !== '..';
}
