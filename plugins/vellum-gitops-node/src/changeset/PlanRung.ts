import { PlanFinding } from './Plan';

/**
 * One rung of the ladder that a plan was checked on, and what came of it.
 *
 * @public
 */
export interface PlanRung {
  rung: 'files' | 'lists' | 'removals' | 'schemas' | 'cluster';
  /** `note` where it says nothing for or against the plan, because it could not be checked. */
  result: 'ok' | 'problem' | 'note';
  /** What was checked, and how it came out: a sentence without its full stop. */
  sentence: string;
  /** Those of the findings of the plan that were made here. */
  findings: PlanFinding[];
}
