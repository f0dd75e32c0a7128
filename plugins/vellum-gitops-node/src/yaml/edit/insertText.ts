import { eolOf, nextLine } from './textLines';

/** Puts whole lines below the line that holds a position. @internal */
export function insertBelow(text: string, at: number, lines: string): string {
  const eol = eolOf(text);
  const place = nextLine(text, at);
  const before = text.slice(0, place);
  const glue = before === '' || before.endsWith('\n') ? '' : eol;
  return `${before}${glue}${lines}${eol}${text.slice(place)}`;
}

/** Puts a text in place of a part of another. @internal */
export function replaceRange(
  text: string,
  start: number,
  end: number,
  replacement: string,
): string {
  return `${text.slice(0, start)}${replacement}${text.slice(end)}`;
}
