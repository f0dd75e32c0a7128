import { FindingContext, FindingRule } from '../rule/FindingRule';
import { innermostError } from '../../../text/innermostError';
import { eventEvidence } from '../rule/evidence';
import { GraphNode } from '../../types';
import { nameOf } from '../wording/nameOf';
import { syncFailureOf } from '../reading/toolFailure';
import { unwrapError } from '../wording/unwrapError';
import { readXrString } from '../reading/xrField';

const FATAL =
  /pipeline step \\?"([^"\\]+)\\?" returned a fatal result: ([\s\S]*)/i;
const PIPELINE =
  /selected CompositionRevision (\S+) does not have a valid function pipeline: ([\s\S]*)/i;
const INPUT =
  /cannot unmarshal input for Composition pipeline step \\?"([^"\\]+)\\?"[^:]*: ([\s\S]*)/i;
const NOT_FOR_KIND =
  /composition is not compatible with this composite resource/i;
const COMPOSED = /cannot (?:apply|render) composed resource \\?"([^"\\]+)\\?"/i;
const OWNED = /existing (?:object|secret) is not controlled by UID/i;
/** The API server's answer is left to an event, since its words change from one attempt to the next. */
const CHECK_EVENTS = /some resources were invalid, check events/i;

/** A Composition that cannot be run, or that makes something the API server does not take. @internal */
export const compositionInvalid: FindingRule = {
  cause: 'composition-invalid',
  find(node, context) {
    const failure = node.role === 'composite' ? syncFailureOf(node) : undefined;
    if (!failure) {
      return undefined;
    }
    const event = CHECK_EVENTS.test(failure.message)
      ? context
          .eventsOf(node)
          .find(({ message }) => COMPOSED.test(message ?? ''))
      : undefined;
    const message = event?.message ?? failure.message;
    const what = describe(message, node, context);
    if (!what) {
      return undefined;
    }
    const name = nameOf(node);
    return {
      title: `the Composition of ${name} does not work`,
      sentence: `${name} cannot be composed: ${what.replace(/\.$/, '')}.`,
      nextStep:
        'Check the Composition, and what it is given, then change one of them by pull request.',
      evidence: [
        eventEvidence(event),
        {
          kind: 'condition',
          text: failure.message,
          ...(failure.reason && { reason: failure.reason }),
        },
      ],
      since: failure.since,
    };
  },
};

function describe(
  message: string,
  node: GraphNode,
  { objectOf }: FindingContext,
): string | undefined {
  const object = objectOf(node);
  const used = object && readXrString(object, 'compositionRef', 'name');
  const composition = used ? `Composition ${used}` : 'its Composition';
  const fatal = FATAL.exec(message);
  if (fatal) {
    return `step ${fatal[1]} of ${composition} fails: ${innermostError(
      fatal[2],
    )}`;
  }
  const pipeline = PIPELINE.exec(message);
  if (pipeline) {
    return `CompositionRevision ${
      pipeline[1]
    } has a pipeline that cannot run: ${unwrapError(pipeline[2])}`;
  }
  const input = INPUT.exec(message);
  if (input) {
    return `the input of step ${
      input[1]
    } of ${composition} cannot be read: ${unwrapError(input[2])}`;
  }
  if (NOT_FOR_KIND.test(message)) {
    return `${composition} is made for another kind or version than ${node.ref.kind}`;
  }
  const composed = COMPOSED.exec(message);
  if (composed && OWNED.test(message)) {
    return `${composed[1]} is there already and belongs to something else`;
  }
  if (composed) {
    return `the cluster does not take ${
      composed[1]
    } as ${composition} makes it: ${unwrapError(message)}`;
  }
  return CHECK_EVENTS.test(message)
    ? `the cluster does not take something that ${composition} makes; the events of the object say what`
    : undefined;
}
