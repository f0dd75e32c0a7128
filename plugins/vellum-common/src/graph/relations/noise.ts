import { GroupKind, groupKindKey } from '../../kube/GroupKind';

/** Owned objects that are bookkeeping: nobody asks why they are not ready. */
const NOISE: ReadonlySet<string> = new Set([
  'CompositionRevision.apiextensions.crossplane.io',
  'ControllerRevision.apps',
  'CustomResourceDefinition.apiextensions.k8s.io',
  'EndpointSlice.discovery.k8s.io',
  'Event',
  'Lease.coordination.k8s.io',
  'ManagedResourceDefinition.apiextensions.crossplane.io',
]);

/** Whether a kind is bookkeeping that no tree shows. @internal */
export function isNoise(kind: GroupKind): boolean {
  return (
    NOISE.has(groupKindKey(kind)) || kind.kind.endsWith('ProviderConfigUsage')
  );
}
