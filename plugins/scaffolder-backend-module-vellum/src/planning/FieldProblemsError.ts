import { InputError } from '@backstage/errors';
import {
  describeFieldProblems,
  FieldProblem,
} from '@vellum-io/backstage-plugin-vellum-gitops-node';

/**
 * Values that cannot be taken. An InputError that also carries the problems one by one, so that a form can show each at its
 * field.
 *
 * @internal
 */
export class FieldProblemsError extends InputError {
  readonly problems: FieldProblem[];

  constructor(problems: FieldProblem[]) {
    super(describeFieldProblems(problems));
    this.problems = problems;
  }
}
