/**
 * What names a Vellum platform: enough to find it in a repository.
 *
 * @public
 */
export interface VellumPlatformIdentity {
  name: string;
  /** Namespace of the platform object. */
  namespace: string;
}

/**
 * Which of the two APIs a cluster serves: a claim, as Crossplane 1 has it and Crossplane 2 still offers, or a namespaced
 * composite resource without a claim, which only Crossplane 2 knows. Both are called VellumPlatform, so a cluster
 * serves one of them.
 *
 * @public
 */
export type VellumPlatformApi = 'claim' | 'xr';

/**
 * What a person decides about a Vellum platform. What is absent is left to the platform's API, which has a default for
 * it.
 *
 * @public
 */
export interface VellumPlatformInput extends VellumPlatformIdentity {
  /** Entity ref of the owner in the catalog. */
  owner: string;
  /** `claim` where absent. */
  apiStyle?: VellumPlatformApi;
  /** Version of the API, such as `v1alpha1`, the usual one where absent; in a change, that of the file stays then. */
  apiVersion?: string;
  platformVersion: string;
  istioVersion?: string;
  /** Helm repository of the charts of Istio. Where absent, the Composition chooses it. */
  istioRepository?: string;
  /** Where absent, the Composition chooses it. */
  istioNamespace?: string;
  knativeOperatorVersion?: string;
  /** Helm repository of the chart of the Knative operator. Where absent, the Composition chooses it. */
  knativeRepository?: string;
  knativeServingVersion?: string;
  /** Whether the cluster refuses to delete the platform, by a Usage of Crossplane 2. Not where absent. */
  deleteProtection?: boolean;
  title?: string;
  description?: string;
}
