import { groupOf } from '../kube/GroupKind';
import { KubeObject } from '../kube/KubeObject';
import { readRecord, readString } from '../kube/readField';
import { ResourceRef } from '../kube/ResourceRef';
import { ClusterReader } from './ClusterReader';

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
  const { object } = reader.find(providerConfigOf(managed));
  const source = readString(object, 'spec', 'credentials', 'source');
  return source === 'InjectedIdentity';
}

/** Namespaced managed resources name the kind, and mean the cluster-scoped one where they do not. */
function providerConfigOf(managed: KubeObject): ResourceRef {
  const { namespace } = managed.metadata;
  const ref = readRecord(managed, 'spec', 'providerConfigRef');
  const kind =
    (namespace && (readString(ref, 'kind') ?? 'ClusterProviderConfig')) ||
    'ProviderConfig';
  return {
    group: groupOf(managed.apiVersion),
    kind,
    ...(namespace && kind === 'ProviderConfig' && { namespace }),
    name: readString(ref, 'name') ?? 'default',
  };
}
