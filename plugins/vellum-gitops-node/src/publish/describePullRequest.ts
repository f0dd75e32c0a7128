import { ChangeSet, Plan } from '../changeset';
import { FileChange } from '../repository';

/** Forges refuse bodies of more than 65 536 characters. */
const MAX_DIFF = 30_000;

/**
 * The text of a pull request: what it is for, and what it changes. The diff at the end is what was planned; the
 * forge shows what the branch holds now.
 *
 * @internal
 */
export function describePullRequest(options: {
  changeSet: ChangeSet;
  plan: Plan;
  requestedBy?: string;
}): string {
  const { changeSet, plan, requestedBy } = options;
  const notes = plan.findings.map(
    ({ path, message }) => `- \`${path}\` ${message}`,
  );
  return [
    changeSet.description,
    '',
    ...plan.files.map(file => `- ${verbOf(file)}: \`${file.path}\``),
    ...(notes.length > 0 ? ['', 'Notes:', ...notes] : []),
    ...(requestedBy ? ['', `Requested by \`${requestedBy}\`.`] : []),
    '',
    ...(plan.diff.length <= MAX_DIFF
      ? [
          '<details><summary>Plan</summary>',
          '',
          ...fence(plan.diff),
          '',
          '</details>',
        ]
      : []),
    '',
  ].join('\n');
}

function verbOf({ before, after }: FileChange): string {
  if (before === undefined) {
    return 'new';
  }
  return after === undefined ? 'deleted' : 'changed';
}

/** A fence that no text inside can close. */
function fence(text: string): string[] {
  const longest = Math.max(
    2,
    ...(text.match(/`+/g) ?? []).map(each => each.length),
  );
  const ticks = '`'.repeat(longest + 1);
  return [`${ticks}diff`, text.trimEnd(), ticks];
}
