/**
 * What a person is told about one object, worst first. The order is the severity: the state of a
 * whole is the first of this list that occurs among its parts.
 *
 * @public
 */
export const HEALTH_STATES = [
  'failed',
  'missing',
  'not-ready',
  'forbidden',
  'unknown',
  'deleting',
  'progressing',
  'waiting',
  'suspended',
  'ready',
] as const;

/** One of {@link HEALTH_STATES}. `unknown` is shown as "No status". @public */
export type HealthState = (typeof HEALTH_STATES)[number];

/**
 * Who said what a message says: `controller` its words are repeated as they stand in the object's status; `ours` the
 * status holds no words for it, so they are our reading of counts, phases and fields, or of what is absent.
 *
 * @public
 */
export const SPEAKERS = ['controller', 'ours'] as const;

/** One of {@link SPEAKERS}. @public */
export type Speaker = (typeof SPEAKERS)[number];

/**
 * The judgement of one object.
 *
 * @public
 */
export interface HealthVerdict {
  state: HealthState;
  /** Machine word of the controller, such as `ReconcileError`; absent where nothing was reported. */
  reason?: string;
  /** One sentence: the controller's own, or ours where it said none. */
  message?: string;
  /** Who said the message: there exactly where a message is. */
  whose?: Speaker;
  /** When this state began (RFC 3339); absent where nobody recorded it. */
  since?: string;
  /**
   * It has been on its way, or leaving, for longer than its kind may take. On its way it is called `not-ready` then;
   * leaving it stays `deleting`, since nothing but that is known.
   */
  stuck?: boolean;
  /** What the reader should know beside the state, worst for the reader first; absent where there is nothing. */
  warnings?: HealthWarning[];
  /** Which rule judged, such as `crossplane/synced-false`: for tests and for the curious. */
  rule: string;
}

/**
 * Something that does not change the state: a rollback that ended well, drift, a warning of the controller.
 *
 * @public
 */
export interface HealthWarning {
  /** Machine word, such as `Remediated` or `OutOfSync`. */
  reason: string;
  message: string;
  whose: Speaker;
  since?: string;
}
