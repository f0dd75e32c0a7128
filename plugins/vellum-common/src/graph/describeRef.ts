import { ResourceRef } from '../kube/ResourceRef';

/** `Deployment katib-controller`: how a sentence names an object. @internal */
export function describeRef({
  kind,
  name,
}: Pick<ResourceRef, 'kind' | 'name'>): string {
  return name ? `${kind} ${name}` : `${kind} that has no name yet`;
}
