import { findCondition } from '../../../kube/conditions';
import {
  readField,
  readList,
  readRecord,
  readString,
} from '../../../kube/readField';
import { KubeObject } from '../../../kube/KubeObject';
import { describeRef } from '../../describeRef';
import { FindingRule } from '../FindingRule';
import { describeReplicas } from '../describeReplicas';

/** No node takes a pod. The scheduler counts nodes by reason; the pod's own wishes say what they lack. @internal */
export const unschedulable: FindingRule = {
  cause: 'unschedulable',
  find(node, { index, objectOf }) {
    const pod = node.ref.kind === 'Pod' && node.ref.group === '';
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
        'Give a node what the pod asks for, or change what it asks for by pull request.',
      evidence: scheduled.message,
      since: object
        ? findCondition(object, 'PodScheduled')?.lastTransitionTime
        : scheduled.lastTransitionTime,
    };
  },
};

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
  const taint = /untolerated taint \{([^}]*)\}/.exec(message)?.[1];
  if (taint) {
    const name = taint.replace(/:\s*$/, '').replace(/:\s+/, '=');
    reasons.push(`it does not tolerate the taint ${name}`);
  }
  const resource = [...message.matchAll(/Insufficient ([\w./-]+)/g)].map(
    match => match[1].replace(/\.$/, ''),
  );
  if (resource.length > 0) {
    reasons.push(
      `no node has enough ${[...new Set(resource)].join(' and ')} left`,
    );
  }
  if (/no nodes available/.test(message)) {
    reasons.push('the cluster has no nodes');
  }
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
