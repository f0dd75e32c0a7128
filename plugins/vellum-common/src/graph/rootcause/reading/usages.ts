import { groupKindKey, groupKindOf, groupOf } from '../../../kube/GroupKind';
import { KubeObject } from '../../../kube/KubeObject';
import { readField, readString } from '../../../kube/readField';
import { ClusterReader } from '../../ClusterReader';

/** Kinds by which Crossplane keeps what something else still needs; the first is of Crossplane 1. */
const USAGE_KINDS = [
  { group: 'apiextensions.crossplane.io', kind: 'Usage' },
  { group: 'protection.crossplane.io', kind: 'Usage' },
  { group: 'protection.crossplane.io', kind: 'ClusterUsage' },
] as const;

/** The label by which Crossplane marks what is in use; without it nobody has to be asked. */
const IN_USE = 'crossplane.io/in-use';

/** Usages that name an object as used, in a stable order. Selectors are resolved by Crossplane into a name. @internal */
export function usagesOf(
  object: KubeObject,
  reader: ClusterReader,
): KubeObject[] {
  if (readString(object, 'metadata', 'labels', IN_USE) !== 'true') {
    return [];
  }
  const { namespace } = object.metadata;
  return USAGE_KINDS.flatMap(kind =>
    reader
      .list(kind)
      .objects.filter(
        usage =>
          isNamed(object, readField(usage, 'spec', 'of')) &&
          (usage.metadata.namespace ?? namespace) === namespace,
      ),
  );
}

/** Why a usage says it is there: its reason, else who uses. @internal */
export function reasonOfUsage(usage: KubeObject): string | undefined {
  const by = readField(usage, 'spec', 'by');
  const name = readString(by, 'resourceRef', 'name');
  const kind = readString(by, 'kind');
  return (
    readString(usage, 'spec', 'reason') ??
    (kind && name ? `${kind} ${name} needs it` : undefined)
  );
}

function isNamed(object: KubeObject, of: unknown): boolean {
  const kind = {
    group: groupOf(readString(of, 'apiVersion') ?? ''),
    kind: readString(of, 'kind') ?? '',
  };
  return (
    groupKindKey(kind) === groupKindKey(groupKindOf(object)) &&
    readString(of, 'resourceRef', 'name') === object.metadata.name
  );
}
