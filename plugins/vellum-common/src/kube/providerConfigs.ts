import { GroupKind } from './GroupKind';
import { readRecord, readString } from './readField';
import { ResourceRef } from './ResourceRef';

/** What a provider of Crossplane is told about the other side: for one namespace, or for all of them. */
const OF_NAMESPACE = 'ProviderConfig';
const OF_ALL = 'ClusterProviderConfig';

/** Whether a kind is one of them: each provider has its own, in a group of its own. @internal */
export function isProviderConfig({ group, kind }: GroupKind): boolean {
  return (
    (kind === OF_NAMESPACE || kind === OF_ALL) &&
    /\.(crossplane|upbound)\.io$/.test(group)
  );
}

/**
 * The ProviderConfig that a managed resource uses. Only a namespaced one names the kind, and means that for all
 * namespaces where it does not; before there were such, `ProviderConfig` was for all of them.
 *
 * @internal
 */
export function providerConfigRefOf(
  { group, namespace }: ResourceRef,
  spec: unknown,
): ResourceRef {
  const ref = readRecord(spec, 'providerConfigRef');
  const kind = namespace ? readString(ref, 'kind') ?? OF_ALL : OF_NAMESPACE;
  return {
    group,
    kind,
    ...(namespace && kind === OF_NAMESPACE && { namespace }),
    name: readString(ref, 'name') ?? 'default',
  };
}
