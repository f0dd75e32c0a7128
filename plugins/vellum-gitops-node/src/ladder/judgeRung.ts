import { PlanFinding } from '../changeset/Plan';
import { PlanRung } from '../changeset/PlanRung';

const TITLES: Record<PlanRung['rung'], string> = {
  files: 'Names and paths',
  lists: 'Lists of files',
  removals: 'Removals',
  schemas: 'Schemas',
  cluster: 'Cluster',
};

/**
 * A rung as its findings leave it: in order with `passed`, unless one of them is a problem.
 *
 * @internal
 */
export function judgeRung(options: {
  rung: PlanRung['rung'];
  findings: PlanFinding[];
  /** What is said where there is no problem; goes on after the title of the rung. */
  passed: string;
  /** False where `passed` says that it could not be checked. */
  isChecked?: boolean;
}): PlanRung {
  const { rung, findings, passed, isChecked = true } = options;
  const title = TITLES[rung];
  const problems = findings.filter(each => each.severity === 'problem').length;
  if (problems > 0) {
    const count = problems === 1 ? '1 problem' : `${problems} problems`;
    return {
      rung,
      result: 'problem',
      sentence: `${title}: ${count}`,
      findings,
    };
  }
  const sentence = `${title}: ${passed}`;
  return { rung, result: isChecked ? 'ok' : 'note', sentence, findings };
}
