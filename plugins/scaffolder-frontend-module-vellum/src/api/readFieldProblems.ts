import {
  GitopsFieldProblem,
  gitopsFieldProblemSchema,
} from '@vellum-io/backstage-plugin-vellum-common';

/**
 * The values that the backend did not take; empty where the error is about something else.
 *
 * @internal
 */
export function readFieldProblems(error: Error): GitopsFieldProblem[] {
  const { cause } = error;
  const problems =
    typeof cause === 'object' && cause !== null && 'problems' in cause
      ? cause.problems
      : undefined;
  const parsed = gitopsFieldProblemSchema.array().safeParse(problems);
  return parsed.success ? parsed.data : [];
}
