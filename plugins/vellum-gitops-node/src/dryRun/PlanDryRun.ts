/**
 * How many of the objects that a plan adds and changes were tried on a cluster, and with what outcome.
 *
 * @internal
 */
export interface PlanDryRun {
  /** How a reader of the plan knows the cluster. */
  cluster: string;
  accepted: number;
  refused: number;
  /** The notes of the plan say why. */
  untried: number;
  /** Of those accepted, how many were tried in another namespace because their own is not there yet. */
  standIn?: { namespace: string; accepted: number };
}
