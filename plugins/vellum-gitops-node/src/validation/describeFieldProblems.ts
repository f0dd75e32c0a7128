import { FieldProblem } from './FieldProblem';

/**
 * All problems as one message, one line each.
 *
 * @public
 */
export function describeFieldProblems(
  problems: readonly FieldProblem[],
): string {
  const lines = problems.map(({ field, message }) => `${field} ${message}`);
  return lines.length === 1
    ? lines[0]
    : `${lines.length} values are not right:\n${lines
        .map(line => `- ${line}`)
        .join('\n')}`;
}
