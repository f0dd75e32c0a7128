import { HEALTH_LIMITS } from '../health/limits';
import { verdict } from '../health/verdict';
import { isShownByReference } from '../kube/builtInKinds';
import { KubeObject } from '../kube/KubeObject';
import { readString } from '../kube/readField';
import { refKey } from '../kube/ResourceRef';
import { ageInMs } from '../text/formatAge';
import { absentNode } from './absentNode';
import { ClusterReader } from './ClusterReader';
import { KindRoles } from '../roles/KindRoles';
import { JudgeContext, presentNode } from './presentNode';
import { Link } from './relations/Relation';
import { KindCoverage } from './ResourceSnapshot';
import { GraphNode } from './types';

/** A node, with the object behind it where there is one to go on from. @internal */
export interface ResolvedNode {
  node: GraphNode;
  object?: KubeObject;
}

/** What links are resolved against. @internal */
export interface ResolveContext extends JudgeContext {
  reader: ClusterReader;
  now: Date;
}

/** The node at the end of a link; `from` is what brings it, with the node it got. @internal */
export function resolveLink(
  link: Link,
  context: ResolveContext,
  from?: { node: GraphNode; object: KubeObject },
  /** `refKey(link.ref)`, where it was put together already. */
  id = refKey(link.ref),
): ResolvedNode {
  const { reader, kinds } = context;
  const { ref, proof, observed, elsewhere } = link;
  if (elsewhere) {
    const { state = 'unknown', message } = elsewhere;
    const named = byReference(link, kinds, state, 'Elsewhere', message);
    return { node: inOtherCluster(named.node, from?.node) };
  }
  if (ref.name === '') {
    return { node: absentNode(ref, 'pending', kinds) };
  }
  if (isShownByReference(ref) && !reader.snapshot.get(ref)) {
    return notRead(link, kinds, 'this kind is not read', from);
  }
  const { object, coverage } = reader.find(ref);
  const live = object && isSameObject(object, observed) ? object : undefined;
  const shown = live ?? observed;
  if (shown) {
    const belonging = proof?.(shown) ?? 'belongs';
    if (belonging !== 'belongs') {
      return { node: absentNode(ref, belonging, kinds) };
    }
    const presence = link.leaving ? 'leaving' : 'present';
    const node = presentNode(link, shown, presence, context, !live, id);
    if (live) {
      return { node, object: live };
    }
    // What it refers to is in the manager's cluster, not in this one: it is not gone on from.
    node.facts.push({ name: 'seenBy', value: from?.node.ref.kind ?? '' });
    return { node: inOtherCluster(node, from?.node) };
  }
  return coverage?.state === 'not-read'
    ? notRead(link, kinds, 'it is not among the objects given', from)
    : { node: withoutObject(link, coverage, context, from?.object) };
}

/**
 * Whoever applied it reports that it did: without that there is no knowledge of it at all. That it was applied says of
 * what only has to be there that it is ready; of all else, only while whoever applied it is ready too.
 */
function notRead(
  link: Link,
  kinds: KindRoles,
  why: string,
  from: { node: GraphNode } | undefined,
): ResolvedNode {
  const isFromReady = from?.node.health.state === 'ready';
  const vouched = link.vouched ?? isFromReady;
  return byReference(
    link,
    kinds,
    vouched && (isFromReady || isShownByReference(link.ref))
      ? 'ready'
      : 'unknown',
    'NotRead',
    vouched
      ? `Not read; ${from?.node.ref.kind} ${from?.node.ref.name} reports it is there`
      : `Not read: ${why}`,
  );
}

/** A live object of the same name in this cluster need not be the one the manager sees in its own. */
function isSameObject(
  live: KubeObject,
  observed: KubeObject | undefined,
): boolean {
  const seenUid = readString(observed, 'metadata', 'uid');
  return !observed || (seenUid !== undefined && seenUid === live.metadata.uid);
}

/** An object of another cluster must not meet one of the same name in this. */
function inOtherCluster(
  node: GraphNode,
  from: GraphNode | undefined,
): GraphNode {
  return { ...node, id: `${node.id}@${from?.id ?? ''}` };
}

function withoutObject(
  link: Link,
  coverage: KindCoverage | undefined,
  { kinds, now }: ResolveContext,
  from: KubeObject | undefined,
): GraphNode {
  const { ref } = link;
  switch (coverage?.state) {
    case 'forbidden':
      return absentNode(
        ref,
        'forbidden',
        kinds,
        `No permission to read this kind: ${coverage.message}`,
      );
    case 'not-served':
      return absentNode(ref, 'not-served', kinds);
    case 'complete':
    case 'stale': {
      const created = readString(from, 'metadata', 'creationTimestamp');
      const age = ageInMs(created, now) ?? Infinity;
      const young = age < HEALTH_LIMITS.pendingCreation;
      return absentNode(
        ref,
        link.pending || (from && young) ? 'pending' : 'missing',
        kinds,
      );
    }
    default:
      return absentNode(ref, 'loading', kinds);
  }
}

function byReference(
  { ref }: Link,
  kinds: KindRoles,
  state: GraphNode['health']['state'],
  reason: string,
  message: string,
): ResolvedNode {
  return {
    node: {
      id: refKey(ref),
      ref,
      presence: 'present',
      role: kinds.roleOfKind(ref) ?? 'object',
      health: verdict(state, 'graph/by-reference', { reason, message }),
      conditions: [],
      facts: [],
    },
  };
}
