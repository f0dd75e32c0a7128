import { PlanFinding } from '../changeset/Plan';
import { PlanRung } from '../changeset/PlanRung';
import { describeDryRun } from '../dryRun/describeDryRun';
import { PlanDryRun } from '../dryRun/PlanDryRun';
import { judgeRung } from './judgeRung';
import { SchemaCounts } from './checkSchemas';

/**
 * Whether the files can be written as they are meant to be.
 *
 * @internal
 */
export function describeFiles(
  count: number,
  findings: PlanFinding[],
): PlanRung {
  const passed =
    count === 0 ? 'no file is to be written' : `${files(count)} in order`;
  const rung = judgeRung({ rung: 'files', findings, passed });
  return rung.result === 'problem'
    ? {
        ...rung,
        sentence: `${rung.sentence}. The rest is checked once that is solved`,
      }
    : rung;
}

/**
 * Whether the lists around the files hold together.
 *
 * @internal
 */
export function describeLists(
  count: number,
  findings: PlanFinding[],
): PlanRung {
  return judgeRung({
    rung: 'lists',
    findings,
    passed:
      count === 0
        ? 'none lists what this touches'
        : `${count} kustomization.yaml consistent`,
    isChecked: count > 0,
  });
}

/**
 * Whether only that goes which was named.
 *
 * @internal
 */
export function describeRemovals(
  count: number,
  findings: PlanFinding[],
): PlanRung {
  return judgeRung({
    rung: 'removals',
    findings,
    passed:
      count === 0
        ? 'nothing is removed'
        : `only what was asked for, ${objects(count)}`,
  });
}

/**
 * Whether the objects are as their kinds want them.
 *
 * @internal
 */
export function describeSchemas(
  { valid, faulty, unknown }: SchemaCounts,
  findings: PlanFinding[],
): PlanRung {
  const total = valid + faulty + unknown;
  return judgeRung({
    rung: 'schemas',
    findings,
    passed: describeCounts({ valid, faulty, unknown }),
    isChecked: total === 0 || unknown < total,
  });
}

function describeCounts({ valid, faulty, unknown }: SchemaCounts): string {
  const total = valid + faulty + unknown;
  if (total === 0) {
    return 'no object to check';
  }
  if (unknown === total) {
    return `none is known for ${objects(total)}`;
  }
  if (valid === total) {
    return total === 1 ? '1 object valid' : `all ${total} objects valid`;
  }
  return [
    `${objects(valid)} valid`,
    ...(faulty > 0 ? [`${faulty} with faults from before this change`] : []),
    ...(unknown > 0 ? [`none is known for ${unknown} more`] : []),
  ].join(', ');
}

/**
 * What a cluster said; undefined where none is asked.
 *
 * @internal
 */
export function describeCluster(options: {
  /** Name of the one to ask. */
  cluster: string | undefined;
  /** Whether something before it is in the way. */
  isHeld: boolean;
  outcome: PlanDryRun | undefined;
  findings: PlanFinding[];
}): PlanRung | undefined {
  const { cluster, isHeld, outcome, findings } = options;
  if (cluster === undefined || (!isHeld && !outcome)) {
    return undefined;
  }
  const said = outcome && describeDryRun(outcome);
  const rung = judgeRung({
    rung: 'cluster',
    findings,
    passed: isHeld
      ? `${cluster} is asked once the problems are solved`
      : `none of the objects could be tried on ${cluster}`,
    isChecked: false,
  });
  return said && rung.result !== 'problem'
    ? { ...rung, result: 'ok', sentence: said }
    : rung;
}

function files(count: number): string {
  return count === 1 ? '1 file' : `${count} files`;
}

function objects(count: number): string {
  return count === 1 ? '1 object' : `${count} objects`;
}
