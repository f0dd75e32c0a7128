/**
 * One model for anything with an order: sync waves, and the stages of Flux dependsOn.
 * A board is one ordered process (one Application, one set of Kustomizations).
 *
 * @public
 */
export interface LaneBoard {
  /** Node id of the Application, or of the first root Kustomization. */
  id: string;
  title: string;
  /** Short revision being applied, such as `main@0504116`. */
  revision?: string;
  /** Words for chips beside the title, such as `Syncing`, `OutOfSync`. */
  chips: string[];
  lanes: Lane[];
  /** Reading aid under the board; names what does not gate. */
  notes: string[];
}

/** `running` moves on by itself, `blocking` holds the lanes after it, `waiting` has not begun. @public */
export const LANE_STATES = [
  'failed',
  'blocking',
  'running',
  'waiting',
  'done',
] as const;

/** One of {@link LANE_STATES}. @public */
export type LaneState = (typeof LANE_STATES)[number];

/** One wave or stage. @public */
export interface Lane {
  id: string;
  /** Group header above the lanes: `PreSync`, `Sync`, `PostSync`, `SyncFail`; absent for stages. */
  phase?: string;
  /** `wave −2`, `stage 1`. */
  title: string;
  state: LaneState;
  ready: number;
  total: number;
  since?: string;
  /** Why it waits or is held: "dependsOn cert-manager: not ready". */
  reason?: string;
  cards: LaneCard[];
}

/** One object in a lane. "Then" and "now" are two facts. @public */
export interface LaneCard {
  /** Unique within the board. */
  id: string;
  /** The graph node behind the card, where it exists. */
  nodeId?: string;
  kind: string;
  name: string;
  namespace?: string;
  state: LaneCardState;
  /** What the sync did, or which revision was applied: `Synced`, `main@0504116`, `not created yet`. */
  then: string;
  /** What it is now: `Healthy`, `0/1`, `no gate`, `12 objects`. */
  now: string;
  /** Whether its health holds the lane. */
  gates: boolean;
  /** Why it holds the lane, or why not. */
  gateReason?: GateReason;
  /** Whether it is what holds the lane now. */
  blocking: boolean;
  message?: string;
  /** Cards of a lane with the same number are applied in no set order. */
  tie?: number;
  /** The board of the Application that this card is. */
  boardId?: string;
  /** What is at the bottom of its waiting. */
  root?: LaneRoot;
}

/** The bottom of a chain of waiting: the first that does not itself wait for another. @public */
export interface LaneRoot {
  kind: string;
  name: string;
  namespace?: string;
  /** The graph node, where it exists. */
  nodeId?: string;
  /** The board it stands on, where that is another one. */
  boardId?: string;
}

/**
 * Why a card holds its lane: `health` until it is healthy; `hook` until it has run; `deletion` until it is gone;
 * `reported` the tool says so; `dependency` others depend on it; `step` the next step waits for all of this one.
 * Why not: `no-check` its kind has no health check; `unknown-check` only a setting of the instance would give it one;
 * `last-group` nothing comes after it; `not-asked` the sync leaves it alone; `on-failure` it runs only when a sync fails; `pruned` it is gone, or kept;
 * `no-dependents` nothing depends on it.
 *
 * @public
 */
export const GATE_REASONS = [
  'health',
  'hook',
  'deletion',
  'reported',
  'dependency',
  'step',
  'no-check',
  'unknown-check',
  'last-group',
  'not-asked',
  'on-failure',
  'pruned',
  'no-dependents',
] as const;

/** One of {@link GATE_REASONS}. @public */
export type GateReason = (typeof GATE_REASONS)[number];

/** States of one object in a lane, worst first. @public */
export const LANE_CARD_STATES = [
  'failed',
  'blocking',
  'progressing',
  'waiting',
  'suspended',
  'unknown',
  'done',
] as const;

/** One of {@link LANE_CARD_STATES}. @public */
export type LaneCardState = (typeof LANE_CARD_STATES)[number];
