import { Condition } from '../../../kube/conditions';
import { KubeEvent } from '../../../kube/readEvent';
import { FindingEvidence } from '../../types';
import { FindingDraft } from './FindingRule';

/** A condition as evidence; nothing where it says nothing. @internal */
export function conditionEvidence(
  condition: Omit<Condition, 'type' | 'status'> | undefined,
): FindingEvidence | undefined {
  const text = condition?.message ?? condition?.reason;
  return text
    ? compact({
        kind: 'condition',
        text,
        reason: condition?.reason,
        since: condition?.lastTransitionTime,
      })
    : undefined;
}

/** An event as evidence. @internal */
export function eventEvidence(
  event: KubeEvent | undefined,
): FindingEvidence | undefined {
  return event
    ? compact({
        kind: 'event',
        text: event.message || event.reason,
        reason: event.reason,
        since: event.firstSeen,
        count: event.count > 1 ? event.count : undefined,
      })
    : undefined;
}

/** The evidence of a draft as a list, without gaps. @internal */
export function evidenceOf({ evidence }: FindingDraft): FindingEvidence[] {
  if (typeof evidence === 'string') {
    return evidence ? [{ kind: 'condition', text: evidence }] : [];
  }
  return (evidence ?? []).filter(
    (entry): entry is FindingEvidence => entry !== undefined,
  );
}

/** Without the fields that are not known, so that the same fact is the same bytes. @internal */
export function compact(evidence: FindingEvidence): FindingEvidence {
  const { kind, nodeId, text, reason, since, count } = evidence;
  return {
    kind,
    ...(nodeId && { nodeId }),
    text,
    ...(reason && { reason }),
    ...(since && { since }),
    ...(count !== undefined && { count }),
  };
}
