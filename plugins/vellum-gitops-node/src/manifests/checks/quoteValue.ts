/**
 * A value that a person typed, for a message: in quotes and not too long.
 *
 * @internal
 */
export function quoteValue(value: string): string {
  return JSON.stringify(value.length > 80 ? `${value.slice(0, 80)}…` : value);
}
