/**
 * The query of an address with what is given of some values; empty where nothing is.
 *
 * @internal
 */
export function queryOf(values: object): string {
  const given = Object.entries(values).filter(([, value]) => value);
  return given.length > 0
    ? `?${new URLSearchParams(given as [string, string][])}`
    : '';
}
