/**
 * The parts of a version such as `1.20.0`, `v1.20.0` or `1.20.0-rc.1`; undefined where it is none.
 *
 * @internal
 */
export function parseVersion(
  text: string,
): { major: number; minor: number; patch: number } | undefined {
  const match =
    /^v?(\d{1,9})\.(\d{1,9})\.(\d{1,9})(?:-[0-9A-Za-z.-]{1,40})?(?:\+[0-9A-Za-z.-]{1,40})?$/.exec(
      text,
    );
  if (!match) {
    return undefined;
  }
  const [major, minor, patch] = match.slice(1).map(Number);
  return { major, minor, patch };
}
