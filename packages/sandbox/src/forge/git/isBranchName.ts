// Characters git allows in no ref name.
const FORBIDDEN = /[\0-\x20~^:?*[\\\x7f]|\.\.|@\{/; // eslint-disable-line no-control-regex

/**
 * Whether git accepts a text as a branch's name: the rules of `git check-ref-format`, and no dash at
 * the beginning, which the git command line would take for an option.
 *
 * @internal
 */
export function isBranchName(name: string): boolean {
  return (
    !FORBIDDEN.test(name) &&
    !name.startsWith('-') &&
    !name.endsWith('.') &&
    name
      .split('/')
      .every(
        part => part !== '' && !part.startsWith('.') && !part.endsWith('.lock'),
      )
  );
}
