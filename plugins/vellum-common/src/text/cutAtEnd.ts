/**
 * The beginning of a text that says the most important first, on one line; `innermostError` is for errors, which say it
 * last.
 *
 * @internal
 */
export function cutAtEnd(text: string, maxLength = 240): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= maxLength
    ? line
    : `${line.slice(0, maxLength).trimEnd()} …`;
}
