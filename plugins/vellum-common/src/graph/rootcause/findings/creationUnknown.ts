import { FindingRule } from '../rule/FindingRule';
import { nameOf } from '../wording/nameOf';
import { syncFailureOf } from '../reading/toolFailure';

const UNKNOWN = /cannot determine creation result/i;

/**
 * A provider was stopped while it created something and does not know whether that went through. It goes on only when
 * a person says so, since it might create the thing twice.
 *
 * @internal
 */
export const creationUnknown: FindingRule = {
  cause: 'creation-unknown',
  find(node) {
    const failure = node.role === 'managed' ? syncFailureOf(node) : undefined;
    if (!failure || !UNKNOWN.test(failure.message)) {
      return undefined;
    }
    const name = nameOf(node);
    return {
      title: `nobody knows whether ${name} was created`,
      sentence: `${name} is left alone: its provider was stopped while it created it, and does not know whether that went through.`,
      nextStep:
        'Look whether it exists on the other side: if so, set the annotation crossplane.io/external-name to its name; then take the annotation crossplane.io/external-create-pending off.',
      evidence: failure.message,
      since: failure.since,
    };
  },
};
