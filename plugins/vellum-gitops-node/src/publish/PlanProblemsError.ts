import { CustomErrorBase } from '@backstage/errors';
import { describeFinding, Plan, PlanFinding } from '../changeset';

/**
 * A plan that cannot be carried out. The message names every problem.
 *
 * @public
 */
export class PlanProblemsError extends CustomErrorBase {
  override name = 'PlanProblemsError' as const;
  readonly problems: PlanFinding[];

  /** Throws where a plan has problems. */
  static throwIfAny(plan: Plan, where: string): void {
    const problems = plan.findings.filter(each => each.severity === 'problem');
    if (problems.length > 0) {
      throw new PlanProblemsError(problems, where);
    }
  }

  private constructor(problems: PlanFinding[], where: string) {
    const lines = problems.map(describeFinding);
    super(
      lines.length === 1
        ? `${lines[0]} (looked at ${where}; nothing was written)`
        : `${
            lines.length
          } problems at ${where}, so nothing was written:\n${lines
            .map(line => `- ${line}`)
            .join('\n')}`,
    );
    this.problems = problems;
  }
}
