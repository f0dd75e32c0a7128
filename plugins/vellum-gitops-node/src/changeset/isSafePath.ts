/**
 * Whether a path names something inside the repository that git itself does not read. The root itself, `.`, is no
 * such path: nothing can be written there.
 *
 * @internal
 */
export function isSafePath(path: string): boolean {
  return path
    .split('/')
    .every(
      segment =>
        /^[\w.@+-]+$/.test(segment) &&
        segment !== '.' &&
        segment !== '..' &&
        segment.toLowerCase() !== '.git',
    );
}
