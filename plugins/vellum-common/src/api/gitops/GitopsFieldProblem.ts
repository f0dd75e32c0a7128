import { z } from 'zod';

/**
 * A value that cannot be taken, and why. The error of `POST /vellum/v1/plan` carries them as `problems` beside its name and
 * message.
 *
 * @public
 */
export const gitopsFieldProblemSchema = z.object({
  field: z.string(),
  message: z.string(),
});

/** See {@link gitopsFieldProblemSchema}. @public */
export type GitopsFieldProblem = z.infer<typeof gitopsFieldProblemSchema>;
