/**
 * A Markdown table of names and values, for the description of a pull request.
 *
 * @internal
 */
export function describeRows(
  rows: ReadonlyArray<readonly [label: string, value: string]>,
): string {
  return [
    '| | |',
    '|---|---|',
    ...rows.map(([label, value]) => `| ${label} | \`${value}\` |`),
  ].join('\n');
}
