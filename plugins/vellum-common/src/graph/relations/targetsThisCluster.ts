import { KubeObject } from '../../kube/KubeObject';
import { providerConfigRefOf } from '../../kube/providerConfigs';
import { readString } from '../../kube/readField';
import { refOf } from '../../kube/ResourceRef';
import { ClusterReader } from '../ClusterReader';

/**
 * Whether a managed resource's ProviderConfig says that it acts on the cluster it lives in. Only the provider's own
 * identity says so: a kubeconfig may lead anywhere, and its content is nobody's business here.
 *
 * @internal
 */
export function targetsThisCluster(
  managed: KubeObject,
  reader: ClusterReader,
): boolean {
  const { object } = reader.find(
    providerConfigRefOf(refOf(managed), managed.spec),
  );
  const source = readString(object, 'spec', 'credentials', 'source');
  return source === 'InjectedIdentity';
}
