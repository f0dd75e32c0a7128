/** A diff in which git's and ours are equal: without what only git knows, and with the files sorted by path. */
export function comparableDiff(diff: string): string {
  return (
    diff
      .split('\n')
      .filter(
        line =>
          !/^(diff --git|new file mode|deleted file mode|index) /.test(line),
      )
      .map(line => line.replace(/^(@@ [^@]+ @@).*/, '$1'))
      // Git leaves out the length of a hunk of one line.
      .map(line =>
        line.startsWith('@@ ') ? line.replace(/,1(?= )/g, '') : line,
      )
      .join('\n')
      .split(/^(?=--- )/m)
      .sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1))
      .join('')
  );
}

function pathOf(fileDiff: string): string {
  return /^(?:\+\+\+ b|--- a)\/(.*)$/m.exec(fileDiff)?.[1] ?? '';
}
