/**
 * The last and most telling part of a controller's error, on one line: controllers wrap errors from the outside in, so
 * `cannot x: failed to y: z` says what happened in `z`. Cut at a length that fits two lines.
 *
 * @internal
 */
export function innermostError(message: string, maxLength = 240): string {
  const line = message.replace(/\s+/g, ' ').trim();
  return line.length <= maxLength
    ? line
    : `… ${line.slice(line.length - maxLength)}`;
}
