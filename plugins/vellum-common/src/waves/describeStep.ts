import { HealthState } from '../health/types';
import { joinNames } from '../text/joinNames';
import { shortRevision } from '../text/shortRevision';
import { Lane, LaneCard, LaneCardState, LaneState } from './LaneBoard';
import { StepRow } from './readStepRows';

/** One step, or what matches none where `index` is absent. @internal */
export interface StepOptions {
  rows: readonly StepRow[];
  index?: number;
  /** Index of the first step that is not through; -1 where all are. */
  current: number;
  /** No step with an Application comes after it. */
  isLast: boolean;
  maxUpdate?: number;
}

const CARD_STATES: Readonly<Record<StepRow['status'], LaneCardState>> = {
  Waiting: 'waiting',
  Pending: 'progressing',
  Progressing: 'progressing',
  Healthy: 'done',
};

/** Not well by the Application's own word: then it will not become healthy by waiting. */
const BROKEN: ReadonlySet<HealthState> = new Set([
  'failed',
  'not-ready',
  'missing',
]);

/** One step of an ApplicationSet as a lane; Applications that may not be shown are counted only. @internal */
export function describeStep(options: StepOptions): Lane {
  const { rows, index } = options;
  const cards = rows.flatMap(row => cardOf(row, options));
  const open = rows.filter(({ status }) => status !== 'Healthy');
  const isCurrent = index !== undefined && index === options.current;
  const [since] = isCurrent ? open.flatMap(row => row.since ?? []).sort() : [];
  const reason = reasonOf(open, options);
  return {
    id: index === undefined ? 'no-step' : `step-${index + 1}`,
    title: index === undefined ? 'no step' : `step ${index + 1}`,
    state: stateOf(cards, open, options),
    ready: rows.length - open.length,
    total: rows.length,
    ...(since && { since }),
    ...(reason && { reason }),
    cards,
  };
}

function cardOf(row: StepRow, options: StepOptions): LaneCard[] {
  const { node, status, revisions, message, name, namespace } = row;
  if (!node) {
    return [];
  }
  const isMoving = status === 'Pending' || status === 'Progressing';
  const isBroken = isMoving && BROKEN.has(node.health.state);
  const gates = options.index !== undefined && !options.isLast;
  const blocking =
    gates && options.index === options.current && status !== 'Healthy';
  return [
    {
      id: node.id,
      nodeId: node.id,
      kind: node.ref.kind,
      name,
      ...(namespace && { namespace }),
      state: isBroken ? 'failed' : CARD_STATES[status],
      then: revisions.map(shortRevision).join(', ') || '–',
      now: status,
      gates,
      gateReason: gates ? 'step' : 'last-group',
      blocking,
      ...(message && { message }),
    },
  ];
}

function stateOf(
  cards: readonly LaneCard[],
  open: readonly StepRow[],
  { index, current, isLast }: StepOptions,
): LaneState {
  if (open.length === 0) {
    return 'done';
  }
  if (cards.some(({ state }) => state === 'failed')) {
    return 'failed';
  }
  if (index === undefined || index > current) {
    return open.some(({ status }) => status === 'Progressing')
      ? 'running'
      : 'waiting';
  }
  return isLast ? 'running' : 'blocking';
}

function reasonOf(
  open: readonly StepRow[],
  { index, current, maxUpdate }: StepOptions,
): string | undefined {
  if (open.length === 0) {
    return undefined;
  }
  if (index === undefined) {
    return 'no step matches it: the ApplicationSet does not sync it';
  }
  if (index > current) {
    return `after step ${current + 1}`;
  }
  if (maxUpdate === 0) {
    return 'maxUpdate is 0: nothing in this step is synced by itself';
  }
  const shown = open.flatMap(({ node, name }) => (node ? [name] : []));
  const hidden = open.length - shown.length;
  const others = hidden > 0 ? [`${hidden} not shown here`] : [];
  const limit =
    maxUpdate !== undefined && open.some(({ status }) => status === 'Waiting')
      ? `, ${maxUpdate} at a time`
      : '';
  return `waits for ${joinNames([...shown, ...others], 4)}${limit}`;
}
