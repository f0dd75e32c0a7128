/** A line of a diff as it is drawn. @internal */
export interface DiffLine {
  kind: 'hunk' | 'added' | 'removed' | 'same' | 'remark';
  text: string;
  /** Its number in the file before; absent where it is not in it. */
  before?: number;
  /** Its number in the file after; absent where it is not in it. */
  after?: number;
}

const HUNK = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/;

/**
 * The lines of a unified diff of one file.
 *
 * @internal
 */
export function parseDiff(diff: string): DiffLine[] {
  const lines = diff.split('\n');
  if (lines.at(-1) === '') {
    lines.pop();
  }
  let before = 0;
  let after = 0;
  return lines.map((line): DiffLine => {
    const hunk = HUNK.exec(line);
    if (hunk) {
      before = Number(hunk[1]);
      after = Number(hunk[2]);
      return { kind: 'hunk', text: line };
    }
    const text = line.slice(1);
    switch (line[0]) {
      case '+':
        return { kind: 'added', text, after: after++ };
      case '-':
        return { kind: 'removed', text, before: before++ };
      case '\\':
        return { kind: 'remark', text: text.trim() };
      default:
        return { kind: 'same', text, before: before++, after: after++ };
    }
  });
}
