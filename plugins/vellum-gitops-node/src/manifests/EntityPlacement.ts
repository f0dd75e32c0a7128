/**
 * What new entities say about where they belong: the same for all of a GitOps repository.
 *
 * @public
 */
export interface EntityPlacement {
  /** Cluster in Backstage's `kubernetes` configuration; where absent, the suite takes the only one configured. */
  cluster?: string;
  /** Entity ref of the system. */
  system?: string;
  /** The Flux Kustomization that applies the claims, as `namespace/name`. */
  fluxKustomization?: string;
}
