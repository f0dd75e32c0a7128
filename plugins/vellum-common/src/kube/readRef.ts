import { groupOf } from './GroupKind';
import { readString } from './readField';
import { refIn, ResourceRef } from './ResourceRef';

/**
 * The reference in an `{ apiVersion, kind, name, namespace? }` value, as Crossplane and Kubernetes write them;
 * `undefined` without a kind. The name is empty where none was chosen yet.
 *
 * @internal
 */
export function readRef(value: unknown): ResourceRef | undefined {
  const kind = readString(value, 'kind');
  if (!kind) {
    return undefined;
  }
  return refIn(
    { group: groupOf(readString(value, 'apiVersion') ?? ''), kind },
    readString(value, 'namespace'),
    readString(value, 'name') ?? '',
  );
}
