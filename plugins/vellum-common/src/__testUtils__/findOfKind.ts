import { KubeObject } from '../kube/KubeObject';

/** The first object of a kind, which has to be there. */
export function findOfKind(
  objects: readonly KubeObject[],
  kind: string,
): KubeObject {
  const found = objects.find(object => object.kind === kind);
  if (!found) {
    throw new Error(`There is no ${kind} among the objects of this test`);
  }
  return found;
}
