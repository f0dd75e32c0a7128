// The first path segments that the forge serves itself.
const RESERVED = new Set(['api', 'graphql', 'hooks']);

/** Whether a text can be an owner or a login. @internal */
export function isOwnerName(text: string): boolean {
  return (
    /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$/.test(text) &&
    !RESERVED.has(text.toLowerCase())
  );
}

/** Whether a text can be a repository's name. @internal */
export function isRepositoryName(text: string): boolean {
  return (
    /^[A-Za-z0-9_.-]{1,100}$/.test(text) &&
    !/^\.{1,2}$/.test(text) &&
    !text.startsWith('-') &&
    !text.endsWith('.git') &&
    !text.endsWith('.lock')
  );
}
