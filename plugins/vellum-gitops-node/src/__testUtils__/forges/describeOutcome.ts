import { FaultOutcome } from './tryFault';

/** One cell of the table: what the person saw, what was left, and what came of trying again. */
export function describeOutcome(outcome: FaultOutcome | Error): string {
  if (outcome instanceof Error) {
    return `WRONG: ${outcome.message}`;
  }
  const { error, left, after } = outcome;
  const first =
    error === undefined ? 'pull request opened all the same' : 'clear error';
  const there = describeLeft(left);
  const again =
    after.pulls === 1 && outcome.proposed === outcome.planned
      ? 'one pull request with the planned diff'
      : 'WRONG';
  return `${first}, ${there}; tried again: ${again}`;
}

function describeLeft({ pulls, branches }: FaultOutcome['left']): string {
  if (pulls > 0) {
    return 'pull request there';
  }
  return branches.length === 1
    ? 'nothing left'
    : 'branch left, as the error says';
}
