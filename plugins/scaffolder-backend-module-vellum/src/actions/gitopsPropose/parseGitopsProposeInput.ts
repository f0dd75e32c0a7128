import { InputError } from '@backstage/errors';
import {
  describeFieldProblems,
  FieldProblem,
  findUnresolvedExpressions,
  validateVellumPlatform,
} from '@vellum-io/backstage-plugin-vellum-gitops-node';
import { z } from 'zod';

const schema = z.object({
  repoUrl: z.string().optional(),
  targetBranch: z
    .string()
    .regex(
      /^(?!.*(?:\.\.|\/\/|@\{|\.lock(?:\/|$)))[\w][\w./+@-]{0,200}$/,
      'is not the name of a branch',
    )
    .optional(),
  product: z.literal('vellum-platform'),
  name: z.string(),
  namespace: z.string(),
  owner: z.string(),
  platformVersion: z.string(),
  istioVersion: z.string(),
  istioNamespace: z.string().optional(),
  knativeOperatorVersion: z.string(),
  knativeServingVersion: z.string(),
  title: z.string().optional(),
  description: z.string().optional(),
});

/** @internal */
export type GitopsProposeInput = z.infer<typeof schema>;

/**
 * Reads the input of the action. The scaffolder checks types only, so formats are checked here, all of them at once.
 *
 * @internal
 */
export function parseGitopsProposeInput(input: unknown): GitopsProposeInput {
  const parsed = schema.safeParse(withoutBlanks(input));
  const problems: FieldProblem[] = parsed.success
    ? findProblems(parsed.data)
    : parsed.error.issues.map(({ path, message }) => ({
        field: path.join('.'),
        message,
      }));
  if (!parsed.success || problems.length > 0) {
    throw new InputError(describeFieldProblems(problems));
  }
  return parsed.data;
}

function findProblems(input: GitopsProposeInput): FieldProblem[] {
  const unresolved = findUnresolvedExpressions(input);
  return unresolved.length > 0 ? unresolved : validateVellumPlatform(input);
}

/** An optional field that was left empty in a form arrives as an empty text or as null. */
function withoutBlanks(input: unknown): unknown {
  return typeof input === 'object' && input !== null
    ? Object.fromEntries(
        Object.entries(input).filter(
          ([, value]) => value !== null && value !== '' && value !== undefined,
        ),
      )
    : input;
}
