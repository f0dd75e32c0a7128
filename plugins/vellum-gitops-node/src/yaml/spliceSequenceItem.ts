import { Document, isScalar, isSeq } from 'yaml';
import { emitScalar } from './emitScalar';

/**
 * Adds an item below the last one of a block sequence by inserting one line of text, so that nothing else of the file
 * changes. Undefined where the sequence is not of that shape (absent, empty, in brackets, with items of several lines).
 *
 * @internal
 */
export function spliceSequenceItem(options: {
  text: string;
  document: Document;
  path: readonly string[];
  item: string;
}): string | undefined {
  const { text, document, path, item } = options;
  const sequence = document.getIn(path, true);
  if (!isSeq(sequence) || sequence.flow) {
    return undefined;
  }
  const last = sequence.items.at(-1);
  if (!isScalar(last) || !last.range) {
    return undefined;
  }
  const [start, end] = last.range;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lead = /^[ \t]*-[ \t]+/.exec(text.slice(lineStart, start))?.[0];
  const isOneLine = !text.slice(start, end).includes('\n');
  if (lead === undefined || lead.length !== start - lineStart || !isOneLine) {
    return undefined;
  }

  const line = `${lead}${emitScalar(item)}`;
  const lineBreak = text.indexOf('\n', end);
  if (lineBreak === -1) {
    const eol = text.includes('\r\n') ? '\r\n' : '\n';
    return `${text}${eol}${line}${eol}`;
  }
  const eol = text[lineBreak - 1] === '\r' ? '\r\n' : '\n';
  return `${text.slice(0, lineBreak + 1)}${line}${eol}${text.slice(
    lineBreak + 1,
  )}`;
}
