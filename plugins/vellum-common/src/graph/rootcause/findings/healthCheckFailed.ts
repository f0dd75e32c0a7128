import { joinNames } from '../../../text/joinNames';
import { FindingRule } from '../rule/FindingRule';
import { nameOf } from '../wording/nameOf';
import { fluxFailureOf } from '../reading/toolFailure';
import { isKustomization } from '../../../kube/knownKinds';

const OBJECT = /(\w+)\/(?:([\w.-]+)\/)?([\w.:-]+) status: '(\w+)'/g;

/** Everything was applied, but some of it did not become ready in time. What is below says why, where it is seen. @internal */
export const healthCheckFailed: FindingRule = {
  cause: 'health-check-failed',
  find(node) {
    const failure = isKustomization(node.ref) ? fluxFailureOf(node) : undefined;
    if (failure?.reason !== 'HealthCheckFailed') {
      return undefined;
    }
    const unready = [...failure.message.matchAll(OBJECT)].map(
      ([, kind, , name, status]) => `${kind} ${name} (${status})`,
    );
    const what = unready.length > 0 ? joinNames(unready) : 'some of it';
    return {
      title: `${nameOf(node)} waited in vain for ${what}`,
      sentence: `${nameOf(
        node,
      )} was applied, but ${what} did not become ready in time.`,
      nextStep:
        unready.length > 0
          ? `Look at ${unready[0].split(' (')[0]}.`
          : undefined,
      evidence: failure.message,
      since: failure.since,
      symptom: true,
    };
  },
};
