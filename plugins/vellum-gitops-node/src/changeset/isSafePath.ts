/**
 * Whether a path stays inside the repository and away from what git itself reads there.
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
