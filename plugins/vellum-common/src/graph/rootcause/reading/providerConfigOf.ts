import { KubeObject } from '../../../kube/KubeObject';
import { readString } from '../../../kube/readField';
import { describeRef } from '../../describeRef';
import { GraphNode } from '../../types';
import { FindingContext } from '../rule/FindingRule';

/**
 * The ProviderConfig that a managed resource names, and its object where it was read. A namespaced resource names a
 * kind too; without one the cluster-wide kind is meant.
 *
 * @internal
 */
export function providerConfigOf(
  node: GraphNode,
  { reader, objectOf }: Pick<FindingContext, 'reader' | 'objectOf'>,
): { name: string; object?: KubeObject } {
  const spec = objectOf(node)?.spec;
  const name = readString(spec, 'providerConfigRef', 'name') ?? 'default';
  const { namespace, group } = node.ref;
  const kind =
    readString(spec, 'providerConfigRef', 'kind') ??
    (namespace ? 'ClusterProviderConfig' : 'ProviderConfig');
  const ref = reader.normalize({ group, kind, name }, namespace);
  const { object } = reader.find(ref);
  return { name: describeRef(ref), ...(object && { object }) };
}
