import { isFailedPhase } from '../../../kube/operationPhase';
import { groupKindKey } from '../../../kube/GroupKind';
import { KubeEvent } from '../../../kube/readEvent';
import { readList, readString } from '../../../kube/readField';
import { describeRef } from '../../describeRef';
import { FindingEvidence, GraphNode } from '../../types';
import { compact, conditionEvidence, eventEvidence } from '../rule/evidence';
import { FindingContext } from '../rule/FindingRule';
import { isApplication, isDeployment } from '../../../kube/knownKinds';

/** What makes pods, and says so by events. */
const POD_MAKERS: ReadonlySet<string> = new Set([
  'ReplicaSet.apps',
  'StatefulSet.apps',
  'DaemonSet.apps',
  'Job.batch',
]);

/** Conditions that are bad when True. */
const BAD_WHEN_TRUE = /^(ReplicaFailure|Stalled|Failed|FailureTarget)$/;

/** What was answered, and about which object where that is not the node. @internal */
export interface Refusal extends FindingEvidence {
  target?: string;
}

/**
 * What the API server may have answered to whoever tried to create or change something for a node: the words of its
 * bad conditions, of the objects that a sync could not apply, of the pods that it could not make. None for a node that
 * is well.
 *
 * @internal
 */
export function refusalsOf(
  node: GraphNode,
  context: FindingContext,
): Refusal[] {
  const { state } = node.health;
  if (state === 'ready' || state === 'suspended') {
    return [];
  }
  const conditions = node.conditions
    .filter(({ type, status }) =>
      BAD_WHEN_TRUE.test(type) ? status === 'True' : status === 'False',
    )
    .map(conditionEvidence);
  const event = POD_MAKERS.has(groupKindKey(node.ref))
    ? lastFailedCreate(context.eventsOf(node))
    : undefined;
  return (
    [
      ...conditions,
      eventEvidence(event),
      ...(isApplication(node.ref) ? syncRefusals(node, context) : []),
    ]
      .filter((found): found is Refusal => found !== undefined)
      // An error inside an error comes with its quotes escaped.
      .map(found => {
        const text = found.text.replace(/\\+"/g, '"');
        return { ...found, text, target: found.target ?? targetIn(text) };
      })
  );
}

/** Whether it is pods that a node makes: then the namespace is its own. @internal */
export function makesPods({ ref }: GraphNode): boolean {
  return POD_MAKERS.has(groupKindKey(ref)) || isDeployment(ref);
}

/** Kustomizations name the object first: `Deployment/team-a/web dry-run failed (Forbidden): …`. */
function targetIn(text: string): string | undefined {
  const [, kind, name] =
    /^(\w+)\/(?:[^/\s]+\/)?(\S+) (?:dry-run|apply) failed/.exec(text) ?? [];
  return kind ? describeRef({ kind, name }) : undefined;
}

/** The last attempt to make a pod, where it failed; events are kept for long after a later one succeeded. */
function lastFailedCreate(events: readonly KubeEvent[]): KubeEvent | undefined {
  const failed = events.find(({ reason }) => reason === 'FailedCreate');
  const made = events.find(({ reason }) => reason === 'SuccessfulCreate');
  const isOver =
    made &&
    Date.parse(made.lastSeen ?? '') > Date.parse(failed?.lastSeen ?? '');
  return isOver ? undefined : failed;
}

function syncRefusals(
  node: GraphNode,
  { objectOf }: FindingContext,
): Refusal[] {
  const status = objectOf(node)?.status;
  const tasks = readList(status, 'operationState', 'syncResult', 'resources')
    .filter(task => readString(task, 'status') === 'SyncFailed')
    .flatMap(task => {
      const text = readString(task, 'message');
      const [kind, name] = [readString(task, 'kind'), readString(task, 'name')];
      const target = kind && name ? describeRef({ kind, name }) : undefined;
      return text
        ? [
            {
              ...compact({ kind: 'status', text, reason: 'SyncFailed' }),
              target,
            },
          ]
        : [];
    });
  const phase = readString(status, 'operationState', 'phase');
  const operation = readString(status, 'operationState', 'message');
  const hasFailed = isFailedPhase(phase);
  const conditions = readList(status, 'conditions').flatMap(condition => {
    const reason = readString(condition, 'type');
    const text = readString(condition, 'message');
    const since = readString(condition, 'lastTransitionTime');
    return text && reason?.endsWith('Error')
      ? [compact({ kind: 'condition', text, reason, since })]
      : [];
  });
  return [
    ...tasks,
    ...(hasFailed && operation
      ? [compact({ kind: 'status', text: operation, reason: phase })]
      : []),
    ...conditions,
  ];
}
