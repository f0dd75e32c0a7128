/**
 * Who applies a team. Where nothing of this is set, it is whoever applies the list of teams.
 *
 * @public
 */
export interface SeldonTeamDelivery {
  /** Gives each new team a Flux Kustomization of its own, in the namespace of this source. */
  fluxSource?: FluxSource;
}

/**
 * A source of Flux that holds the GitOps repository.
 *
 * @public
 */
export interface FluxSource {
  kind: 'GitRepository' | 'OCIRepository' | 'Bucket';
  namespace: string;
  name: string;
}
