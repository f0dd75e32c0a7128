const DIGEST = /^(?:[a-z0-9]+:)?([0-9a-f]{7})[0-9a-f]{5,}$/;
const OLD_STYLE = /^(.+)\/([0-9a-f]{40})$/;

/**
 * A revision as a person reads it: `main@sha1:0504116a…` gives `main@0504116`, a bare commit its first seven digits.
 * Chart versions and anything else stay as they are.
 *
 * @internal
 */
export function shortRevision(revision: string): string {
  const old = OLD_STYLE.exec(revision);
  const at = old ? -1 : revision.lastIndexOf('@');
  const name = old ? old[1] : revision.slice(0, Math.max(0, at));
  const digest = DIGEST.exec(old ? old[2] : revision.slice(at + 1));
  if (!digest) {
    return revision;
  }
  const shortName = name.replace(/^refs\/(heads|tags)\//, '');
  return shortName ? `${shortName}@${digest[1]}` : digest[1];
}
