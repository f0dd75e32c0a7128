import { InputError } from '@backstage/errors';
import {
  GitopsPlanRequest,
  gitopsPlanRequestSchema,
} from '@vellum-io/backstage-plugin-vellum-common';

/**
 * What a request for a plan asks for.
 *
 * @throws InputError that names each part that is wrong
 *
 * @internal
 */
export function readPlanRequest(body: unknown): GitopsPlanRequest {
  const parsed = gitopsPlanRequestSchema.safeParse(body);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      ({ path, message }) => `${path.join('.') || 'body'}: ${message}`,
    );
    throw new InputError(
      `A plan cannot be asked for like this: ${problems.join('; ')}`,
    );
  }
  return parsed.data;
}
