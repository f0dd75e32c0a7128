/**
 * Whether a file lies in a folder, at any depth. `.` is the root.
 *
 * @internal
 */
export function isBelow(path: string, folder: string): boolean {
  return folder === '.' || path.startsWith(`${folder}/`);
}
