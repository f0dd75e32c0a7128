/**
 * What a person decides about a Vellum platform.
 *
 * @public
 */
export interface VellumPlatformInput {
  name: string;
  /** Namespace of the claim. */
  namespace: string;
  /** Entity ref of the owner in the catalog. */
  owner: string;
  platformVersion: string;
  istioVersion: string;
  /** Where absent, the Composition chooses it. */
  istioNamespace?: string;
  knativeOperatorVersion: string;
  knativeServingVersion: string;
  title?: string;
  description?: string;
}
