import { Document, isScalar, isSeq } from 'yaml';
import { emitScalar } from './emitScalar';

/**
 * Adds an item to a block sequence by inserting one line of text, so that nothing else of the file changes. The line
 * goes below its predecessor (comments above the next item stay with that), or above the first item.
 * Undefined where the sequence is not of that shape (absent, empty, in brackets, with items of several lines).
 *
 * @internal
 */
export function spliceSequenceItem(options: {
  text: string;
  document: Document;
  path: readonly string[];
  item: string;
  index: number;
}): string | undefined {
  const { text, document, path, item, index } = options;
  const sequence = document.getIn(path, true);
  if (!isSeq(sequence) || sequence.flow) {
    return undefined;
  }
  const neighbour = findLine(text, sequence.items[Math.max(index - 1, 0)]);
  if (!neighbour) {
    return undefined;
  }
  const line = `${neighbour.lead}${emitScalar(item)}`;
  if (index > 0 && neighbour.end === text.length) {
    const eol = text.includes('\r\n') ? '\r\n' : '\n';
    return `${text}${text.endsWith('\n') ? '' : eol}${line}${eol}`;
  }
  const eol = text[neighbour.end - 2] === '\r' ? '\r\n' : '\n';
  const at = index > 0 ? neighbour.end : neighbour.start;
  return `${text.slice(0, at)}${line}${eol}${text.slice(at)}`;
}

/** The whole line of an item: where it starts, what stands before the item, and where the next line starts. */
function findLine(
  text: string,
  item: unknown,
): { start: number; lead: string; end: number } | undefined {
  if (!isScalar(item) || !item.range) {
    return undefined;
  }
  const [valueStart, valueEnd] = item.range;
  const start = text.lastIndexOf('\n', valueStart - 1) + 1;
  const lead = text.slice(start, valueStart);
  if (
    !/^[ \t]*-[ \t]+$/.test(lead) ||
    text.slice(valueStart, valueEnd).includes('\n')
  ) {
    return undefined;
  }
  const lineBreak = text.indexOf('\n', valueEnd);
  return { start, lead, end: lineBreak === -1 ? text.length : lineBreak + 1 };
}
