import { ResourceRef } from '../kube/ResourceRef';

/**
 * Where an entity's objects are, as its annotations say. Read by `readEntityTarget`, resolved against a cluster by
 * `resolveRoots`.
 *
 * @public
 */
export interface EntityTarget {
  /** Cluster name; absent where the annotations name none. */
  cluster?: string;
  crossplane: ResourceRef[];
  flux: ResourceRef[];
  argocd: {
    /** Applications named outright. */
    applications: ResourceRef[];
    /** Label selector over Applications, as written. */
    selector?: string;
    namespace: string;
  };
  /** `backstage.io/kubernetes-id` or `-label-selector`, as a label selector; applies to every tool. */
  selector?: string;
  /** Restricts `selector`. */
  namespace?: string;
  /** Annotations that could not be read, each with what was expected. */
  problems: string[];
}
