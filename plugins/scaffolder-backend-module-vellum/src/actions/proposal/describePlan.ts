import {
  describeFinding,
  FileChange,
  ForgePlan,
  ObjectChange,
} from '@vellum-io/backstage-plugin-vellum-gitops-node';

/**
 * A plan in words, one line each, for the task log: its files, what goes with what it removes, what was checked, and what
 * was found.
 *
 * @internal
 */
export function describePlan(planned: ForgePlan): string[] {
  const { plan, target, base } = planned;
  return [
    `Planned on ${target} at ${base.slice(0, 7)}:`,
    ...plan.files.map(describeFile),
    ...plan.objects
      .filter(({ change }) => change === 'removed')
      .map(describeRemoval),
    ...plan.rungs.map(({ result, sentence }) => line(result, sentence)),
    ...plan.findings.map(each => line(each.severity, describeFinding(each))),
  ];
}

function line(word: string, text: string): string {
  return `  ${word.padEnd(8)} ${text}`;
}

function describeRemoval({ title, consequence }: ObjectChange): string {
  return line('removes', consequence ? `${title}. ${consequence}` : title);
}

function describeFile({ path, before, after }: FileChange): string {
  if (after === undefined) {
    return line('deleted', path);
  }
  return before === undefined
    ? `  new      ${path} (${countLines(after)} lines)`
    : `  changed  ${path} (${describeGrowth(before, after)})`;
}

function describeGrowth(before: string, after: string): string {
  const more = countLines(after) - countLines(before);
  return `${more >= 0 ? '+' : ''}${more} ${
    Math.abs(more) === 1 ? 'line' : 'lines'
  }`;
}

function countLines(text: string): number {
  return text.trimEnd().split('\n').length;
}
