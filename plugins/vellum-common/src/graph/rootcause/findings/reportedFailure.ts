import { CROSSPLANE_WAITS } from '../../../health/rules/crossplane';
import { DEPLOYMENT_UNAVAILABLE } from '../../../health/rules/workloads';
import { innermostError } from '../../../text/innermostError';
import { withFullStop } from '../../../text/withFullStop';
import { describeRef } from '../../describeRef';
import { describeReplicas } from '../describeReplicas';
import { FindingRule } from '../FindingRule';

/**
 * The last rule: an object says it is not well, no rule knows why, and nothing below explains it. It is told in the
 * controller's own words.
 *
 * @internal
 */
export const reportedFailure: FindingRule = {
  cause: 'reported-failure',
  find(node, { index }) {
    const { state, message, since, rule } = node.health;
    if (state !== 'failed' && state !== 'not-ready') {
      return undefined;
    }
    const name = describeRef({
      kind: node.ref.kind,
      name: node.label ?? node.ref.name,
    });
    const waits = rule === CROSSPLANE_WAITS;
    const below = index.childrenOf(node.id).length;
    const looked = waits
      ? ` ${
          below === 0
            ? 'It has made nothing yet.'
            : 'Nothing below it reports a problem.'
        }`
      : '';
    const subject = node.facts.some(fact => fact.name === 'replicas')
      ? describeReplicas(node)
      : `${name} ${state === 'failed' ? 'failed' : 'is not ready'}`;
    // Its message counts the replicas, which the subject does already.
    const said =
      rule === DEPLOYMENT_UNAVAILABLE
        ? ', and nothing below it says why.'
        : `: ${
            message
              ? withFullStop(innermostError(message))
              : 'it gives no reason.'
          }`;
    return {
      title: `${name} ${state === 'failed' ? 'failed' : 'is not ready'}`,
      sentence: `${subject}${said}${looked}`,
      evidence: message,
      since,
      symptom: true,
    };
  },
};
