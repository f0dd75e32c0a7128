import { textWidth } from './textWidth';

/** Below this a column of text is no help any more. */
const MIN_WIDTH = 24;

/**
 * Breaks a text between words. Lines after the first begin with as many spaces as the first is indented by what stands
 * before it. A word longer than a line stays whole, so that it can be copied.
 *
 * @internal
 */
export function wrapText(
  text: string,
  options: { width?: number; indent: number },
): string {
  const { width, indent } = options;
  if (width === undefined) {
    return text;
  }
  const room = Math.max(MIN_WIDTH, width - indent);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line && textWidth(line) + 1 + textWidth(word) > room) {
      lines.push(line);
      line = word;
    } else {
      line = line ? `${line} ${word}` : word;
    }
  }
  lines.push(line);
  return lines.join(`\n${' '.repeat(indent)}`);
}
