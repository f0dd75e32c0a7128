import { KubeObject } from '../kube/KubeObject';
import { conditionsOf } from '../kube/conditions';
import { readField, readList, readString } from '../kube/readField';
import { refKey, refOf } from '../kube/ResourceRef';
import { GraphNode } from '../graph/types';
import { describeStep } from './describeStep';
import { LaneBoard } from './LaneBoard';
import { maxUpdateOf, readStepRows, StepRow } from './readStepRows';

/** What the steps of an ApplicationSet are planned from. @internal */
export interface PlanStepsOptions {
  applicationSet: KubeObject;
  /** The Applications that may be shown, by node id. Others of the set are counted, not named. */
  nodes: ReadonlyMap<string, GraphNode>;
}

/**
 * The steps in which an ApplicationSet syncs its Applications: a step starts when each Application of the one before is
 * healthy at its target. `undefined` where the set has no steps, or no Application in them may be shown.
 *
 * @internal
 */
export function planSteps({
  applicationSet,
  nodes,
}: PlanStepsOptions): LaneBoard | undefined {
  const strategy = readField(applicationSet, 'spec', 'strategy');
  const steps = readList(strategy, 'rollingSync', 'steps');
  const isRolling = readString(strategy, 'type') === 'RollingSync';
  const rows = readStepRows(applicationSet, nodes);
  if (!isRolling || steps.length === 0 || !rows.some(({ node }) => node)) {
    return undefined;
  }
  const byStep = steps.map((_, index) =>
    rows.filter(({ step }) => step === index + 1),
  );
  const unmatched = rows.filter(({ step }) => step < 1 || step > steps.length);
  const current = byStep.findIndex(list => list.some(isOpen));
  const lanes = byStep.map((list, index) =>
    describeStep({
      rows: list,
      index,
      current,
      isLast: byStep.slice(index + 1).every(later => later.length === 0),
      maxUpdate: maxUpdateOf(steps[index], list.length),
    }),
  );
  return {
    id: refKey(refOf(applicationSet)),
    title: applicationSet.metadata.name,
    chips: [current < 0 ? 'Rolled out' : 'Rolling out'],
    lanes: [
      ...lanes,
      ...(unmatched.length > 0
        ? [describeStep({ rows: unmatched, current, isLast: true })]
        : []),
    ],
    notes: stepNotes(applicationSet, rows),
  };
}

function isOpen({ status }: StepRow): boolean {
  return status !== 'Healthy';
}

function stepNotes(
  applicationSet: KubeObject,
  rows: readonly StepRow[],
): string[] {
  const notes = [
    'A step starts when every Application of the step before it is healthy.',
  ];
  const hidden = rows.filter(({ node }) => !node).length;
  if (hidden > 0) {
    notes.push(
      hidden === 1
        ? '1 other Application of the set is counted, but not shown here.'
        : `${hidden} other Applications of the set are counted, but not shown here.`,
    );
  }
  const order = readString(applicationSet, 'spec', 'strategy', 'deletionOrder');
  const isDeleted =
    readString(applicationSet, 'metadata', 'deletionTimestamp') !== undefined;
  if (isDeleted && order?.toLowerCase() === 'reverse') {
    notes.push(
      'It is being deleted: its Applications go step by step, last first.',
    );
  }
  for (const { type, status, message } of conditionsOf(applicationSet)) {
    if (type === 'ErrorOccurred' && status === 'True' && message) {
      notes.push(`The ApplicationSet reports an error: ${message}`);
    }
  }
  return notes;
}
