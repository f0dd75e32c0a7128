import { isCollection, isMap, isPair, isScalar, isSeq, Node } from 'yaml';

/** Start of the line that holds a position. @internal */
export function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** Start of the line after the one that holds a position; the end of the text for the last. @internal */
export function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
}

/** The line end that a text uses. @internal */
export function eolOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** How far a position stands from the start of its line. @internal */
export function columnOf(text: string, at: number): number {
  return at - lineStart(text, at);
}

/**
 * Where the last character of a node stands, without the blank lines and comments that the parser counts to it.
 *
 * @internal
 */
export function lastCharacterOf(text: string, node: Node): number {
  let last: Node = node;
  while (isCollection(last) && !last.flow && last.items.length > 0) {
    const item: unknown = last.items[last.items.length - 1];
    const next: unknown = isPair(item) ? item.value ?? item.key : item;
    if (!isScalar(next) && !isMap(next) && !isSeq(next)) {
      break;
    }
    last = next;
  }
  let end = last.range?.[1] ?? 0;
  while (end > 0 && /\s/.test(text[end - 1])) {
    end--;
  }
  return Math.max(end - 1, last.range?.[0] ?? 0);
}

/** Lines of a text, each but empty ones moved to the right. @internal */
export function indentLines(
  text: string,
  columns: number,
  eol: string,
): string {
  const lead = ' '.repeat(columns);
  return text
    .trimEnd()
    .split('\n')
    .map(line => (line === '' ? line : `${lead}${line}`))
    .join(eol);
}
