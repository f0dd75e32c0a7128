import { InputError } from '@backstage/errors';
import {
  describeFieldProblems,
  FieldProblem,
} from '@vellum-io/backstage-plugin-vellum-gitops-node';
import { z } from 'zod/v3';

/**
 * Reads values by a schema and says of each field what is wrong with it. An optional field that was left empty in a form
 * arrives as an empty text or as null: it counts as absent.
 *
 * @internal
 */
export function readFields<Schema extends z.ZodTypeAny>(
  schema: Schema,
  values: unknown,
): { problems: FieldProblem[]; data?: z.infer<Schema> } {
  const read = schema.safeParse(withoutBlanks(values));
  return read.success
    ? { problems: [], data: read.data }
    : { problems: read.error.issues.flatMap(describeIssue) };
}

/** {@link readFields}, or an InputError with everything that is wrong. @internal */
export function parseFields<Schema extends z.ZodTypeAny>(
  schema: Schema,
  values: unknown,
): z.infer<Schema> {
  const { problems, data } = readFields(schema, values);
  if (problems.length > 0) {
    throw new InputError(describeFieldProblems(problems));
  }
  return data;
}

function describeIssue(issue: z.ZodIssue): FieldProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => ({
      field: [...issue.path, key].join('.'),
      message: 'is no value that can be set here',
    }));
  }
  return [{ field: issue.path.join('.'), message: describeType(issue) }];
}

function describeType(issue: z.ZodIssue): string {
  if (issue.code !== 'invalid_type') {
    return issue.message;
  }
  return issue.received === 'undefined'
    ? 'is missing'
    : `is a ${issue.received}, and has to be a ${issue.expected}`;
}

function withoutBlanks(values: unknown): unknown {
  return typeof values === 'object' && values !== null && !Array.isArray(values)
    ? Object.fromEntries(
        Object.entries(values).filter(
          ([, value]) => value !== null && value !== '' && value !== undefined,
        ),
      )
    : values;
}
