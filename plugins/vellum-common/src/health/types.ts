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
 * The judgement of one object.
 *
 * @public
 */
export interface HealthVerdict {
  state: HealthState;
  /** Machine word of the controller, such as `ReconcileError`; absent where nothing was reported. */
  reason?: string;
  /** The controller's own sentence, or ours where it said none. */
  message?: string;
  /** When this state began (RFC 3339); absent where nobody recorded it. */
  since?: string;
  /** Which rule judged, such as `crossplane/synced-false`: for tests and for the curious. */
  rule: string;
}
