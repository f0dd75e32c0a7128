import { groupOf } from './GroupKind';
import { readString } from './readField';
import { ResourceRef } from './ResourceRef';

/**
 * The reference in an `{ apiVersion, kind, name, namespace? }` value, as Crossplane and Kubernetes write them;
 * `undefined` without a kind. The name is empty where none was chosen yet.
 *
 * @public
 */
export function readRef(value: unknown): ResourceRef | undefined {
  const kind = readString(value, 'kind');
  if (!kind) {
    return undefined;
  }
  const namespace = readString(value, 'namespace');
  return {
    group: groupOf(readString(value, 'apiVersion') ?? ''),
    kind,
    ...(namespace ? { namespace } : {}),
    name: readString(value, 'name') ?? '',
  };
}
