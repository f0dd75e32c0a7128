const MAX_LENGTH = 300;

/**
 * Somebody else's words inside a sentence: on one line, and not longer than a person reads.
 *
 * @internal
 */
export function quoteWords(text: string): string {
  return text
    .slice(0, 10 * MAX_LENGTH)
    .replace(/\s+/g, ' ')
    .replace(/[: ]+$/, '')
    .trim()
    .slice(0, MAX_LENGTH);
}
