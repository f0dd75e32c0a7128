import { textWidth } from './textWidth';

/** The width that each column needs, by the widest of its cells. @internal */
export function columnWidths(rows: readonly (readonly string[])[]): number[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, at) => {
      widths[at] = Math.max(widths[at] ?? 0, textWidth(cell));
    });
  }
  return widths;
}
