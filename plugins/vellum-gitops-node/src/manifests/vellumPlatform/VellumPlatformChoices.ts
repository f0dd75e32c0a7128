/**
 * What may be chosen for the Vellum platforms of a cluster: a chart is installed with the rights of Crossplane's Helm
 * provider, so where it comes from is not everybody's choice.
 *
 * @public
 */
export interface VellumPlatformChoices {
  /** Helm repositories that charts may come from; those of Istio and of Knative themselves where absent. */
  chartRepositories?: readonly string[];
  /** Any where absent. */
  istioVersions?: readonly string[];
  /** Any where absent. */
  knativeOperatorVersions?: readonly string[];
  /** Any that the operator ships, where absent. */
  knativeServingVersions?: readonly string[];
}
