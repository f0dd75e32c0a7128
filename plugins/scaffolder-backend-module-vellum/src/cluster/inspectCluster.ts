import { FieldProblem } from '@vellum-io/backstage-plugin-vellum-gitops-node';
import { Product, ProductMode } from '../products/Product';
import { ClusterCaller, ClusterNamespaces } from './ClusterNamespaces';

/**
 * What in the cluster is in the way of a product. What the cluster did not tell is said in `unknown`: the proposal goes on
 * without it, since the repository is what is changed.
 *
 * @internal
 */
export async function inspectCluster<Values extends object>(options: {
  product: Product<Values>;
  values: Values;
  mode: ProductMode;
  /** Absent where no cluster is named in app-config. */
  namespaces: ClusterNamespaces | undefined;
  caller: ClusterCaller;
}): Promise<{ problems: FieldProblem[]; unknown: string[] }> {
  const { product, values, mode, namespaces, caller } = options;
  const unknown: string[] = [];
  if (!namespaces || !product.inspectCluster) {
    return { problems: [], unknown };
  }
  const problems = await product.inspectCluster(values, mode, async name => {
    const found = await namespaces.read(name, caller);
    if (found.status === 'unknown') {
      unknown.push(
        `Whether namespace ${name} is in the cluster already could not be checked: ${found.reason}`,
      );
    }
    return found;
  });
  return { problems, unknown };
}
