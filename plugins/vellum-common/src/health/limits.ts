const MINUTE = 60_000;

/**
 * How long something may take before we call it by a harder name. The only clock limits of the core; how long a kind
 * may be on its way is in `patience.ts`.
 *
 * @internal
 */
export const HEALTH_LIMITS = {
  /** A controller that has said nothing about an object for this long is not there, rather than slow. */
  neverReported: 2 * MINUTE,
  /** Anything may be on its way this long before it is "not ready" instead of "progressing". */
  progressing: 10 * MINUTE,
  /** The same for kinds that start slowly when all is well: they load models, elect leaders or install much. */
  slowlyProgressing: 30 * MINUTE,
  /** A pod that no node takes may wait this long for a node that is being added. */
  unscheduled: 5 * MINUTE,
  /** A deletion with finalizers that takes longer is called held. */
  deleting: 5 * MINUTE,
  /** References are written before the object is created: this long an absent object is "pending", not "missing". */
  pendingCreation: MINUTE,
} as const;
