import { z } from 'zod';
import { DryRunAnswer } from './DryRun';
import { readCauses } from './readCauses';
import { requireCredentials } from './requireCredentials';

const failureSchema = z.object({
  kind: z.literal('Status'),
  message: z.string().default(''),
  details: z
    .object({
      name: z.string().optional(),
      kind: z.string().optional(),
      causes: z
        .array(
          z.object({
            message: z.string().default(''),
            field: z.string().default(''),
          }),
        )
        .default([]),
    })
    .optional(),
});

/** The part of a Status of Kubernetes that says why. @internal */
export type Failure = z.infer<typeof failureSchema>;

/** Statuses that are about the object that was sent. */
const REFUSALS = [400, 403, 413, 422];

/**
 * What the answer to a dry run means. Throws where it says nothing about the object: then it would say the same to all.
 *
 * @internal
 */
export function readAnswer(answer: {
  status: number;
  body: unknown;
  warnings: readonly string[];
}): DryRunAnswer | { result: 'no namespace' } {
  const { status, body, warnings } = answer;
  if (status >= 200 && status < 300) {
    return { result: 'accepted', warnings: [...warnings] };
  }
  const parsed = failureSchema.safeParse(body);
  if (!parsed.success) {
    throw new Error(`it answered ${status} and gave no reason`);
  }
  const failure = parsed.data;
  const { message, details } = failure;
  requireCredentials(status);
  if (status === 404 && details?.kind === 'namespaces') {
    return { result: 'no namespace' };
  }
  const reason = reasonNotToTry(status, message);
  if (reason) {
    return { result: 'untried', reason };
  }
  const causes = readCauses(failure);
  // Server-side apply answers 500 to a field that the schema does not have.
  if (
    REFUSALS.includes(status) ||
    message.startsWith('failed to create typed patch object')
  ) {
    return {
      result: 'refused',
      by: whoRefuses(status, [message, ...causes.map(each => each.message)]),
      causes,
    };
  }
  return {
    result: 'untried',
    reason: `it answered ${status}: ${oneLine(message)}`,
  };
}

const MISSING_RIGHT =
  /User "([^"]+)" cannot (\S+) resource "([^"]+)" in API group "([^"]*)"(?: in the namespace "([^"]+)")?/;

/** Where the server did not get as far as to judge the object. */
function reasonNotToTry(status: number, message: string): string | undefined {
  const [, user, verb, resource, group, namespace] =
    message.match(MISSING_RIGHT) ?? [];
  if (status === 403 && user) {
    return `${user} may not ${verb} ${resource}${group ? `.${group}` : ''}${
      namespace ? ` in namespace ${namespace}` : ''
    }`;
  }
  if (status === 403 && /attempting to grant RBAC permissions/.test(message)) {
    return 'the account that tries may not give rights that it does not have';
  }
  if (status === 403 && /status unknown for quota/.test(message)) {
    return 'a quota of its namespace is not counted yet';
  }
  if (status === 400 && /does not support dry run/.test(message)) {
    return `one of its admission webhooks takes part in no dry run (${oneLine(
      message,
    )})`;
  }
  return undefined;
}

function whoRefuses(status: number, texts: readonly string[]) {
  if (texts.some(each => /exceeded quota: /.test(each))) {
    return 'quota';
  }
  const isDenied = texts.some(each => /denied (?:the )?request/.test(each));
  return status === 403 || isDenied ? 'policy' : 'schema';
}

function oneLine(message: string): string {
  return message.replace(/\s+/g, ' ').trim();
}
