import {
  FileChange,
  ForgePlan,
} from '@vellum-io/backstage-plugin-vellum-gitops-node';

/**
 * A plan in words, one line each, for the task log.
 *
 * @internal
 */
export function describePlan(planned: ForgePlan): string[] {
  const { plan, target, base } = planned;
  return [
    `Planned on ${target} at ${base.slice(0, 7)}:`,
    ...plan.files.map(describeFile),
    ...plan.findings
      .filter(each => each.severity === 'note')
      .map(({ path, message }) => `  note     ${path} ${message}`),
  ];
}

function describeFile({ path, before, after }: FileChange): string {
  if (after === undefined) {
    return `  deleted  ${path}`;
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
