import { readString } from '../../../kube/readField';
import { ClusterReader } from '../../ClusterReader';
import { FindingRule } from '../rule/FindingRule';
import { packageProblemOf } from '../wording/packageProblem';
import { packageRuntimeTrouble } from '../reading/packageRuntime';
import { syncFailureOf } from '../reading/toolFailure';
import {
  FUNCTION,
  FUNCTION_REVISION,
  isFunctionPackage,
} from '../../../kube/knownKinds';
import { tellPackage } from '../wording/tellPackage';
import { unwrapError } from '../wording/unwrapError';

const STEP = /cannot run Composition pipeline step \\?"([^"\\]+)\\?"/i;
const NAMED =
  /cannot (?:run|get gRPC client connection for) Function \\?"([^"\\]+)\\?"/i;

/** How a connection fails, out of all that the caller says about it. */
const NO_ANSWER =
  /connection refused|no such host|i\/o timeout|deadline exceeded|connection reset/i;

/** A function that does not answer: nothing that a Composition with it makes is composed. Told once per function. @internal */
export const functionUnhealthy: FindingRule = {
  cause: 'function-unhealthy',
  find(node, context) {
    if (isFunctionPackage(node.ref)) {
      return tellPackage(node, context);
    }
    const { reader } = context;
    const failure = node.role === 'composite' ? syncFailureOf(node) : undefined;
    const name = failure && NAMED.exec(failure.message)?.[1];
    if (!name) {
      return undefined;
    }
    const step = STEP.exec(failure.message)?.[1];
    const reading = reader.find({ ...FUNCTION, name });
    const problem =
      reading.object &&
      packageProblemOf(reading.object, troubleOf(name, reader));
    const isMissing = reading.coverage?.state === 'complete';
    const words = /active FunctionRevision/.test(failure.message)
      ? 'has no active revision'
      : `does not answer (${
          NO_ANSWER.exec(failure.message)?.[0] ?? unwrapError(failure.message)
        })`;
    const what = isMissing ? 'is not installed' : problem?.what ?? words;
    return {
      title: isMissing
        ? `Function ${name} is not installed`
        : `Function ${name} does not work`,
      sentence: `Function ${name} ${what.replace(
        /\.$/,
        '',
      )}, so nothing can be composed${step ? ` past step ${step}` : ''}.`,
      nextStep: isMissing
        ? `Install Function ${name}, or take its step out of the Composition by pull request.`
        : problem?.nextStep ??
          `Look at Function ${name}, its revisions and its pods.`,
      evidence: [
        {
          kind: 'condition',
          text: failure.message,
          ...(failure.reason && { reason: failure.reason }),
        },
        ...(problem?.evidence ?? []),
      ],
      since: failure.since,
    };
  },
};

/** What the pods of the revision in use say. */
function troubleOf(name: string, reader: ClusterReader): string | undefined {
  const revision = reader
    .list(FUNCTION_REVISION)
    .objects.find(
      object =>
        readString(object, 'spec', 'desiredState') === 'Active' &&
        readString(
          object,
          'metadata',
          'labels',
          'pkg.crossplane.io/package',
        ) === name,
    );
  return revision && packageRuntimeTrouble(revision, reader);
}
