import { ChangeSet, ObjectChange, Plan, PlanFinding } from '../changeset';
import { FileChange } from '../repository';

/** Forges refuse bodies of more than 65 536 characters. */
const MAX_DIFF = 30_000;

/** Lines of one list. */
const MAX_LINES = 100;

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
  return [
    changeSet.description,
    '',
    ...plan.files.map(file => `- ${verbOf(file)}: \`${file.path}\``),
    ...section('Objects:', plan.objects.map(describeObject)),
    ...section('Notes:', plan.findings.map(describeNote)),
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

function section(title: string, lines: readonly string[]): string[] {
  const more = lines.length - MAX_LINES;
  return lines.length === 0
    ? []
    : [
        '',
        title,
        ...lines.slice(0, MAX_LINES),
        ...(more > 0 ? [`- and ${more} more`] : []),
      ];
}

function describeObject(object: ObjectChange): string {
  const { change, title, consequence } = object;
  return `- ${change}: ${code(title)}${consequence ? `. ${consequence}` : ''}`;
}

function describeNote({ path, line, message }: PlanFinding): string {
  const place = `${code(path)}${line === undefined ? '' : ` line ${line}`}`;
  // Names and values of files are part of some: nobody is to be mentioned, and nothing linked or drawn, by them.
  const isPlain = !/[@<>[\]`*_#|~\\]|:\/\//.test(message);
  return `- ${place} ${isPlain ? message : code(message)}`;
}

/** On one line, and closed by nothing in it. */
function code(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.includes('`')
    ? `\`\`\`\` ${line.replace(/`{4,}/g, "'''")} \`\`\`\``
    : `\`${line}\``;
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
