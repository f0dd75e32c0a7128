import { findCondition } from '../../../kube/conditions';
import { isPod } from '../../../kube/knownKinds';
import {
  readField,
  readList,
  readRecord,
  readString,
} from '../../../kube/readField';
import { KubeObject } from '../../../kube/KubeObject';
import { joinNames } from '../../../text/joinNames';
import { describeRef } from '../../describeRef';
import { claimsOfPod, waitsForClaim } from '../reading/claimedVolumes';
import { describeReplicas } from '../wording/describeReplicas';
import { conditionEvidence } from '../rule/evidence';
import { FindingRule } from '../rule/FindingRule';

/** No node takes a pod. The scheduler counts nodes by reason; the pod's own wishes say what they lack. @internal */
export const unschedulable: FindingRule = {
  cause: 'unschedulable',
  find(node, { index, objectOf }) {
    const pod = isPod(node.ref) && node.health.state !== 'deleting';
    const scheduled = node.conditions.find(
      ({ type }) => type === 'PodScheduled',
    );
    if (!pod || scheduled?.status !== 'False') {
      return undefined;
    }
    const workload = index.workloadOf(node);
    const object = objectOf(node);
    const why = explain(scheduled.message ?? '', object);
    const subject =
      workload === node
        ? `${describeRef(node.ref)} cannot be scheduled`
        : `${describeReplicas(workload)}: its pod cannot be scheduled`;
    return {
      title: `the pod of ${describeRef(workload.ref)} cannot be scheduled`,
      sentence: `${subject}, ${why}.`,
      nextStep:
        scheduled.reason === 'SchedulingGated'
          ? 'Find out what takes the scheduling gate away, and why it has not.'
          : 'Give a node what the pod asks for, or change what it asks for by pull request.',
      evidence: [conditionEvidence(scheduled)],
      // The claim it waits for may say why it has no volume.
      symptom: waitsForClaim(scheduled.message),
      since: object
        ? findCondition(object, 'PodScheduled')?.lastTransitionTime
        : scheduled.lastTransitionTime,
    };
  },
};

/** The rest of what the scheduler counts, each in words that need no knowledge of it. */
const REASONS: ReadonlyArray<[words: RegExp, reason: string]> = [
  [/no nodes available/, 'the cluster has no nodes'],
  [
    // Newer schedulers do not say which taint.
    /untolerated taint\(s\)|had taints that the pod didn't tolerate/,
    'it does not tolerate the taints of the nodes',
  ],
  [/Too many pods/, 'no node takes more pods'],
  [/were unschedulable/, 'nodes are closed for new pods (cordoned)'],
  [
    /volume node affinity conflict|match PersistentVolume's node affinity|no available volume zone/,
    'its volume is on another node or in another zone',
  ],
  [
    /find available persistent volumes to bind/,
    'no volume fits what it claims',
  ],
  [/enough free storage/, 'there is not enough storage left for its volume'],
  [/exceed max volume count/, 'no node takes more volumes'],
  [
    /pod anti-affinity|pods anti-affinity/,
    'it must not share a node with pods that are on every node',
  ],
  [
    /match pod affinity rules/,
    'it has to share a node with pods that are on none with room',
  ],
  [
    /topology spread constraints/,
    'its pods would not be spread as they have to be',
  ],
  [/have free ports/, 'the port that it wants on the node is taken'],
  [
    /ReadWriteOncePod access mode already in-use/,
    'its volume is in use by another pod and takes only one',
  ],
  [
    /non-empty scheduling gates/,
    'a scheduling gate holds it back until somebody takes it away',
  ],
];

function explain(message: string, pod: KubeObject | undefined): string {
  const reasons: string[] = [];
  if (/node affinity\/selector|node selector/.test(message)) {
    const selector = Object.entries(
      readRecord(pod, 'spec', 'nodeSelector') ?? {},
    )
      .map(([key, value]) => `${key}=${value}`)
      .join(', ');
    reasons.push(
      selector
        ? `no node matches ${selector}`
        : `no node matches its ${wishOf(pod)}`,
    );
  }
  const taints = [...message.matchAll(/untolerated taint \{([^}]*)\}/g)].map(
    ([, taint]) => taint.replace(/:\s*$/, '').replace(/:\s+/, '='),
  );
  if (taints.length > 0) {
    reasons.push(
      `it does not tolerate the taint ${[...new Set(taints)].join(' or ')}`,
    );
  }
  const resource = [...message.matchAll(/Insufficient ([\w./-]+)/g)].map(
    match => match[1].replace(/\.$/, ''),
  );
  if (resource.length > 0) {
    reasons.push(
      `no node has enough ${[...new Set(resource)].join(' and ')} left`,
    );
  }
  if (waitsForClaim(message)) {
    const claims = pod ? claimsOfPod(pod) : [];
    reasons.push(
      claims.length > 0
        ? `it waits for ${joinNames(claims.map(describeRef))}`
        : 'it waits for a volume',
    );
  }
  // Preemption is about other pods making room.
  const own = message.split('preemption:')[0];
  reasons.push(
    ...REASONS.filter(([words]) => words.test(own)).map(([, reason]) => reason),
  );
  return reasons.length > 0
    ? reasons.join('; ')
    : `the scheduler says: ${message.split(/\.\s/)[0] || 'no reason given'}`;
}

function wishOf(pod: KubeObject | undefined): string {
  const terms = readList(
    pod,
    'spec',
    'affinity',
    'nodeAffinity',
    'requiredDuringSchedulingIgnoredDuringExecution',
    'nodeSelectorTerms',
  );
  const keys = terms.flatMap(term =>
    readList(term, 'matchExpressions').flatMap(expression => {
      const key = readString(expression, 'key');
      const values = readField(expression, 'values');
      const text = Array.isArray(values) ? values.join(' or ') : '';
      return key ? [text ? `${key}=${text}` : key] : [];
    }),
  );
  return keys.length > 0 ? `affinity (${keys.join(', ')})` : 'node affinity';
}
