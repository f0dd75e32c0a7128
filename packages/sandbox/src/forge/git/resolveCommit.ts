import { GitDirectory } from './GitDirectory';

// Characters that git gives a meaning inside a revision (ranges, ancestors, reflogs, paths).
const REVISION_SYNTAX = /[\0-\x20~^:?*[\]\\\x7f]|\.\.|@\{/; // eslint-disable-line no-control-regex

/**
 * The commit that a caller's `ref` names: a branch, a tag, a ref with its
 * prefix, or an object id's first digits, seven or more; in this order. A whole id is only an id.
 *
 * @internal
 */
export async function resolveCommit(
  git: GitDirectory,
  ref: string,
): Promise<string | undefined> {
  if (ref === '' || ref.startsWith('-') || REVISION_SYNTAX.test(ref)) {
    return undefined;
  }
  const isFullId = /^[0-9a-f]{40}$/.test(ref);
  const candidates = isFullId
    ? [ref]
    : [`refs/heads/${ref}`, `refs/tags/${ref}`];
  if (/^(refs\/)?(heads|tags|pull)\//.test(ref)) {
    candidates.push(ref.startsWith('refs/') ? ref : `refs/${ref}`);
  }
  if (/^[0-9a-f]{7,39}$/.test(ref)) {
    candidates.push(ref);
  }
  if (ref === 'HEAD') {
    candidates.push(ref);
  }
  for (const candidate of candidates) {
    const { code, stdout } = await git.run(
      ['rev-parse', '--verify', '--quiet', `${candidate}^{commit}`],
      { accept: [1, 128] },
    );
    if (code === 0) {
      return stdout.toString('utf8').trim();
    }
  }
  return undefined;
}
