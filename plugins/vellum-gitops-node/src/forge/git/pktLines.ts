/** What separates the parts of a message: `flush` ends it, `delimiter` ends its first part. */
const MARKS = { flush: '0000', delimiter: '0001' } as const;

/**
 * A line of git's wire format: its bytes, or a mark between lines.
 *
 * @internal
 */
export type PktLine = Buffer | keyof typeof MARKS;

/**
 * Writes lines in git's wire format: each with its length in four hexadecimal digits before it.
 *
 * @internal
 */
export function writePktLines(
  lines: readonly (string | keyof typeof MARKS)[],
): Buffer {
  return Buffer.concat(
    lines.map(line => {
      if (line === 'flush' || line === 'delimiter') {
        return Buffer.from(MARKS[line]);
      }
      const bytes = Buffer.from(`${line}\n`);
      const length = (bytes.length + 4).toString(16).padStart(4, '0');
      return Buffer.concat([Buffer.from(length), bytes]);
    }),
  );
}

/**
 * Reads lines in git's wire format. Throws SyntaxError where the bytes are something else.
 *
 * @internal
 */
export function readPktLines(bytes: Buffer): PktLine[] {
  const lines: PktLine[] = [];
  for (let at = 0; at < bytes.length; ) {
    const digits = bytes.toString('latin1', at, at + 4);
    const length = /^[0-9a-f]{4}$/i.test(digits) ? parseInt(digits, 16) : -1;
    if (length < 0 || length === 3 || at + length > bytes.length) {
      throw new SyntaxError('not in the wire format of git');
    }
    if (length < 4) {
      lines.push(length === 0 ? 'flush' : 'delimiter');
      at += 4;
    } else {
      lines.push(bytes.subarray(at + 4, at + length));
      at += length;
    }
  }
  return lines;
}

/**
 * The text of a line without its end; empty for a mark.
 *
 * @internal
 */
export function textOf(line: PktLine): string {
  return typeof line === 'string' ? '' : line.toString('utf8').trimEnd();
}
