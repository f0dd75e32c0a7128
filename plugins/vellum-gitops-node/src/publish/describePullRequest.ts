import {
  ChangeSet,
  ObjectChange,
  Plan,
  PlanFinding,
  PlanRung,
} from '../changeset';
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
  const isEntity = ({ object }: ObjectChange) =>
    object.group === 'backstage.io';
  const inCluster = plan.objects.filter(each => !isEntity(each));
  const entities = plan.objects.filter(isEntity);
  return [
    changeSet.description,
    ...section('**Objects**', [...inCluster, ...entities].map(describeObject)),
    ...section('**Files**', plan.files.map(describeFile)),
    ...section('**Checked beforehand**', plan.rungs.map(describeRung)),
    ...folded(
      plan.findings.length === 1 ? '1 note' : `${plan.findings.length} notes`,
      listed(plan.findings.map(describeNote)),
    ),
    ...(requestedBy ? ['', `Requested by \`${requestedBy}\`.`] : []),
    ...folded('Plan', plan.diff.length <= MAX_DIFF ? fence(plan.diff) : []),
    '',
  ].join('\n');
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, '', ...listed(lines)];
}

function listed(lines: readonly string[]): string[] {
  const more = lines.length - MAX_LINES;
  return [
    ...lines.slice(0, MAX_LINES),
    ...(more > 0 ? [`- and ${more} more`] : []),
  ];
}

/** What most readers need not see at once. */
function folded(title: string, lines: readonly string[]): string[] {
  return lines.length === 0
    ? []
    : [
        '',
        `<details><summary>${title}</summary>`,
        '',
        ...lines,
        '',
        '</details>',
      ];
}

function describeFile(file: FileChange): string {
  return `- ${verbOf(file)}: \`${file.path}\``;
}

function describeObject(object: ObjectChange): string {
  const { change, title, consequence } = object;
  return `- ${change}: ${code(title)}${consequence ? `. ${consequence}` : ''}`;
}

const SIGNS: Record<PlanRung['result'], string> = {
  ok: '✓',
  problem: '✗',
  note: '–',
};

function describeRung({ result, sentence }: PlanRung): string {
  return `- ${SIGNS[result]} ${plain(sentence)}`;
}

function describeNote({ path, line, message }: PlanFinding): string {
  const place = `${code(path)}${line === undefined ? '' : ` line ${line}`}`;
  return `- ${place} ${plain(message)}`;
}

/** Names and values of files are part of some sentences: nobody is to be mentioned, and nothing linked or drawn, by them. */
function plain(sentence: string): string {
  return /[@<>[\]`*_#|~\\]|:\/\//.test(sentence) ? code(sentence) : sentence;
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
