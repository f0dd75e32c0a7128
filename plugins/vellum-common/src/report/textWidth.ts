/** Letters that a terminal would act on or that change the order of others: escapes, line ends, direction marks. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu;

/**
 * Text from a cluster as one line that a terminal can be given: whoever may write a status must not be able to move the
 * cursor of who reads it.
 *
 * @internal
 */
export function oneLine(text: string): string {
  return text.replace(UNPRINTABLE, ' ').trim();
}

/** How many columns a text takes. @internal */
export function textWidth(text: string): number {
  return [...text].length;
}

/** The start of a text, with a sign that there is more. @internal */
export function cutEnd(text: string, width: number): string {
  const letters = [...text];
  return letters.length <= width
    ? text
    : `${letters.slice(0, Math.max(0, width - 1)).join('')}…`;
}

/** The start and the end of a text: names differ at both. @internal */
export function cutMiddle(text: string, width: number): string {
  const letters = [...text];
  if (letters.length <= width) {
    return text;
  }
  const tail = Math.max(0, Math.floor((width - 1) / 2));
  const head = Math.max(0, width - 1 - tail);
  return `${letters.slice(0, head).join('')}…${
    tail > 0 ? letters.slice(-tail).join('') : ''
  }`;
}

/**
 * As many of the inner errors as there is room for, and at least a part of the last: controllers wrap errors from the
 * outside in, so what happened stands at the end.
 *
 * @internal
 */
export function cutToInnerError(text: string, width: number): string {
  if (textWidth(text) <= width) {
    return text;
  }
  const parts = text.split(': ');
  let end = parts.pop() ?? '';
  for (const part of parts.reverse()) {
    if (textWidth(part) + textWidth(end) + 4 > width) {
      return cutEnd(`… ${end}`, width);
    }
    end = `${part}: ${end}`;
  }
  return cutEnd(end, width);
}

/** @internal */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}
