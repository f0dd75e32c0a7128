import { KubeObject } from '../../../kube/KubeObject';
import { providerConfigRefOf } from '../../../kube/providerConfigs';
import { describeRef } from '../../describeRef';
import { GraphNode } from '../../types';
import { FindingContext } from '../rule/FindingRule';

/** The ProviderConfig that a managed resource uses, and its object where it was read. @internal */
export function providerConfigOf(
  node: GraphNode,
  { reader, objectOf }: Pick<FindingContext, 'reader' | 'objectOf'>,
): { name: string; object?: KubeObject } {
  const ref = reader.normalize(
    providerConfigRefOf(node.ref, objectOf(node)?.spec),
  );
  const { object } = reader.find(ref);
  return { name: describeRef(ref), ...(object && { object }) };
}
