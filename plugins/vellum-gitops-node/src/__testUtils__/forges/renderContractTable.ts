/** A row of the contract: what was broken, and what came of it. */
export interface ContractRow {
  forge: string;
  request: string;
  fault: string;
  outcome: string;
}

/** The table in Markdown. */
export function renderContractTable(rows: readonly ContractRow[]): string {
  return [
    '| forge | request | fault | outcome |',
    '|---|---|---|---|',
    ...rows.map(
      ({ forge, request, fault, outcome }) =>
        `| ${forge} | \`${request.trim()}\` | ${fault} | ${outcome} |`,
    ),
    '',
    '',
  ].join('\n');
}
