import { isRunningPhase } from '../../../kube/operationPhase';
import { readField, readList, readString } from '../../../kube/readField';
import { KubeObject } from '../../../kube/KubeObject';
import { joinNames } from '../../../text/joinNames';
import { describeRef } from '../../describeRef';
import { refOfApplicationRow } from '../../relations/argocd';
import { GraphNode } from '../../types';
import { FindingDraft, FindingRule } from '../rule/FindingRule';
import { nameOf } from '../wording/nameOf';
import { isApplication, isHelmRelease } from '../../../kube/knownKinds';

const CHANGED = /^(\w+)\/(?:[\w.-]+\/)?([\w.:-]+) (removed|changed)/gm;

/** What runs is not what Git says, and nobody changes it back. Told beside a cause, never as one: it may be well as it is. @internal */
export const drift: FindingRule = {
  cause: 'drift',
  aside: true,
  ofReady: true,
  find(node, { objectOf }) {
    const object =
      isHelmRelease(node.ref) || isApplication(node.ref)
        ? objectOf(node)
        : undefined;
    if (!object || node.health.state === 'failed') {
      return undefined;
    }
    return isHelmRelease(node.ref)
      ? ofHelmRelease(node, object)
      : ofApplication(node, object);
  },
};

function ofHelmRelease(
  node: GraphNode,
  object: KubeObject,
): FindingDraft | undefined {
  const drifted = node.conditions.find(
    ({ type, status }) => type === 'Drifted' && status === 'True',
  );
  if (!drifted) {
    return undefined;
  }
  const { message = '', lastTransitionTime: since } = drifted;
  const names = [...message.matchAll(CHANGED)].map(
    ([, kind, name, how]) => `${kind} ${name} (${how})`,
  );
  const isCorrected =
    readString(object, 'spec', 'driftDetection', 'mode') === 'enabled';
  return {
    title: `what ${nameOf(node)} made was changed by somebody else`,
    sentence: `${nameOf(node)} differs from what its chart says: ${
      names.length > 0 ? joinNames(names) : 'something it made was changed'
    }${
      isCorrected ? '; it is being changed back' : '; nobody changes it back'
    }.`,
    nextStep: isCorrected
      ? 'Find out who changes it; it is changed back each time.'
      : 'Bring the change into Git, or set spec.driftDetection.mode to enabled.',
    evidence: message,
    since,
  };
}

function ofApplication(
  node: GraphNode,
  { spec, status }: KubeObject,
): FindingDraft | undefined {
  const phase = readString(status, 'operationState', 'phase');
  const isOut = readString(status, 'sync', 'status') === 'OutOfSync';
  if (!isOut || isRunningPhase(phase)) {
    return undefined;
  }
  const automated = readField(spec, 'syncPolicy', 'automated');
  const isAutomatic =
    typeof automated === 'object' &&
    automated !== null &&
    readField(automated, 'enabled') !== false;
  const heals = readField(automated, 'selfHeal') === true;
  const rows = readList(status, 'resources').filter(
    row => readString(row, 'status') === 'OutOfSync',
  );
  const extra = rows.filter(
    row => readField(row, 'requiresPruning') === true,
  ).length;
  const names = rows.flatMap(row => {
    const ref = refOfApplicationRow(row);
    return ref ? [describeRef(ref)] : [];
  });
  const by = isAutomatic
    ? 'changes made in the cluster are not undone (self-heal is off)'
    : 'it is synced by hand';
  const gone =
    extra > 0
      ? `; ${extra} of them ${extra === 1 ? 'is' : 'are'} no longer in Git`
      : '';
  return {
    title: `${nameOf(node)} differs from Git`,
    sentence: `${nameOf(node)} differs from Git in ${
      names.length > 0 ? joinNames(names) : 'something'
    }${gone}${heals && isAutomatic ? '' : `; ${by}`}.`,
    nextStep: 'Look at the difference in Argo CD, then sync it or change Git.',
    evidence: [{ kind: 'status', text: 'sync.status: OutOfSync' }],
  };
}
