import { GitopsTarget } from '@vellum-io/backstage-plugin-vellum-common';
import { ClusterNamespaces } from '../cluster/ClusterNamespaces';
import { KubernetesProxy } from '../cluster/KubernetesProxy';
import { GitopsService } from '../GitopsService';
import { SealingConfig } from '../sealing/SealingConfig';
import { PathOf } from './TargetConfig';

/**
 * A GitOps repository, the cluster that is delivered from it, and what it takes to propose products there.
 *
 * @internal
 */
export interface OpenTarget {
  /** What people choose by; absent where app-config names no repository. */
  view: GitopsTarget | undefined;
  service: GitopsService;
  /** Asked before a product is proposed; absent where no cluster is named. */
  namespaces: ClusterNamespaces | undefined;
  /** The cluster; absent where none is named. */
  proxy: KubernetesProxy | undefined;
  sealing: SealingConfig;
  /** For errors about what app-config says of it. */
  pathOf: PathOf;
}
