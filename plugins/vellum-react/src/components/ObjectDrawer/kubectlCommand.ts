import {
  groupKindKey,
  ResourceRef,
} from '@vellum-io/backstage-plugin-vellum-common';

/** The command that reads the object. kubectl takes kind and group where the plural is not known. */
export function kubectlCommand(ref: ResourceRef): string {
  const scope = ref.namespace ? ` -n ${ref.namespace}` : '';
  return `kubectl get ${groupKindKey(ref)} ${ref.name}${scope} -o yaml`;
}
