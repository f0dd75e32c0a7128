/** One line of a diff as the page shows it. @internal */
export type DiffLine =
  | { kind: 'hunk'; text: string }
  | { kind: 'note'; text: string }
  | { kind: 'add'; newLine: number; text: string }
  | { kind: 'del'; oldLine: number; text: string }
  | { kind: 'same'; oldLine: number; newLine: number; text: string };

/** Numbers the lines of a patch. @internal */
export function diffLines(patch: string): DiffLine[] {
  const lines: DiffLine[] = [];
  let oldLine = 0;
  let newLine = 0;
  for (const line of patch === '' ? [] : patch.split('\n')) {
    const hunk = /^@@ -(\d+)(?:,\d+)? \+(\d+)/.exec(line);
    const text = line.slice(1);
    if (hunk) {
      oldLine = Number(hunk[1]);
      newLine = Number(hunk[2]);
      lines.push({ kind: 'hunk', text: line });
    } else if (line.startsWith('+')) {
      lines.push({ kind: 'add', newLine, text });
      newLine += 1;
    } else if (line.startsWith('-')) {
      lines.push({ kind: 'del', oldLine, text });
      oldLine += 1;
    } else if (line.startsWith('\\')) {
      lines.push({ kind: 'note', text: line.slice(2) });
    } else {
      lines.push({ kind: 'same', oldLine, newLine, text });
      oldLine += 1;
      newLine += 1;
    }
  }
  return lines;
}
