import { HEALTH_LIMITS } from '../../../health/limits';
import { ageInMs } from '../../../text/formatAge';
import { formatTime } from '../../../text/formatTime';
import { FindingRule } from '../rule/FindingRule';
import { nameOf } from '../wording/nameOf';
import { lastSpecWriter, lastStatusWriter } from '../reading/statusWriters';

/** Rule name of the verdict that whatever was reported is about an older specification. */
const STALE = 'common/stale-generation';

/**
 * A change that its controller has not taken up for long. When the change was made is known from `managedFields` alone:
 * without them an hour of silence may have been an hour without a change.
 *
 * @internal
 */
export const staleGeneration: FindingRule = {
  cause: 'stale-generation',
  find(node, { objectOf, now }) {
    const object = node.health.rule === STALE ? objectOf(node) : undefined;
    const change = object && lastSpecWriter(object);
    const age = ageInMs(change?.at, now) ?? 0;
    if (!object || !change?.at || age < HEALTH_LIMITS.progressing) {
      return undefined;
    }
    const writer = lastStatusWriter(object);
    const wroteAt = formatTime(writer?.at);
    const name = nameOf(node);
    const silence = writer
      ? `${writer.manager} wrote its status last${
          wroteAt ? ` on ${wroteAt}` : ''
        } and is silent since`
      : 'its controller is silent since';
    return {
      title: `the last change of ${name} is not taken up`,
      sentence: `${name} was changed by ${change.manager} on ${formatTime(
        change.at,
      )}, and its controller has not taken that up: ${silence}.`,
      nextStep: `Check that the controller of ${node.ref.kind} is running, and read its log about ${node.ref.name}.`,
      evidence: [
        {
          kind: 'status',
          text: `generation ${object.metadata.generation}, reported on is an older one`,
          since: change.at,
        },
      ],
      since: change.at,
      // What is below may hold the controller up.
      symptom: true,
    };
  },
};
