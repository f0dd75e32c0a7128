import { GitopsTargetChoice } from '@vellum-io/backstage-plugin-vellum-common';
import { FieldProblemsError } from '../planning/FieldProblemsError';

/**
 * Which target the values of a form, or the query of an address, have chosen. What is left empty is not chosen.
 *
 * @throws FieldProblemsError where a choice is no text
 *
 * @internal
 */
export function readChoice({
  cluster,
  repository,
}: Record<string, unknown>): GitopsTargetChoice {
  const problems = Object.entries({ cluster, repository }).flatMap(
    ([field, value]) =>
      value === undefined || value === null || typeof value === 'string'
        ? []
        : [{ field, message: 'has to be a text' }],
  );
  if (problems.length > 0) {
    throw new FieldProblemsError(problems);
  }
  return {
    cluster: (cluster as string | null) || undefined,
    repository: (repository as string | null) || undefined,
  };
}
