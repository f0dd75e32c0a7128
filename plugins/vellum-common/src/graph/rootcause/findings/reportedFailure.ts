import { CROSSPLANE_WAITS } from '../../../health/rules/crossplane';
import { DEPLOYMENT_UNAVAILABLE } from '../../../health/rules/workloads';
import { isBuiltInKind } from '../../../kube/builtInKinds';
import { isPersistentVolumeClaim } from '../../../kube/knownKinds';
import { innermostError } from '../../../text/innermostError';
import { withFullStop } from '../../../text/withFullStop';
import { describeRef } from '../../describeRef';
import { GraphNode } from '../../types';
import { waitsForFirstPod } from '../reading/claimedVolumes';
import { describeReplicas } from '../wording/describeReplicas';
import { compact, eventEvidence } from '../rule/evidence';
import { FindingContext, FindingDraft, FindingRule } from '../rule/FindingRule';
import { nameOf } from '../wording/nameOf';
import { lastStatusWriter } from '../reading/statusWriters';

/**
 * The last rule: an object says it is not well, no rule knows why, and nothing below explains it. It is told in the
 * controller's own words.
 *
 * @internal
 */
export const reportedFailure: FindingRule = {
  cause: 'reported-failure',
  find(node, context) {
    const { index } = context;
    const { state, message, since, rule } = node.health;
    if (state !== 'failed' && state !== 'not-ready') {
      return undefined;
    }
    if (
      isPersistentVolumeClaim(node.ref) &&
      waitsForFirstPod(context.eventsOf(node))
    ) {
      return undefined;
    }
    const name = nameOf(node);
    const waits = rule === CROSSPLANE_WAITS && node.role !== 'managed';
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
      ...lookFurther(node, context),
      since,
      symptom: true,
    };
  },
};

/** What else there is to look at: the newest warning about it, or the log of who reported it. */
function lookFurther(
  node: GraphNode,
  { eventsOf, eventCoverage, objectOf }: FindingContext,
): Pick<FindingDraft, 'evidence' | 'nextStep'> {
  const { message, reason, whose } = node.health;
  const said =
    message && whose !== 'ours'
      ? compact({ kind: 'condition', text: message, reason })
      : undefined;
  if (!isBuiltInKind(node.ref)) {
    const object = objectOf(node);
    const writer = object && lastStatusWriter(object);
    return {
      evidence: [said],
      ...(writer && {
        nextStep: `Read the log of ${writer.manager}, which reported this last.`,
      }),
    };
  }
  const warning = eventsOf(node).find(({ type }) => type === 'Warning');
  const isForbidden = eventCoverage(node).state === 'forbidden';
  return {
    evidence: [said, eventEvidence(warning)],
    ...(isForbidden && {
      nextStep: `Look at the events of ${describeRef(
        node.ref,
      )}: there is no permission to read them here.`,
    }),
  };
}
