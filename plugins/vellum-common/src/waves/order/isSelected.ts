import { readString } from '../../kube/readField';
import { ResourceRef } from '../../kube/ResourceRef';

/**
 * Whether a sync that was asked for some resources only (`operation.sync.resources`) touches an object. Without a
 * selection it touches all; an entry without a namespace means the object of any.
 *
 * @internal
 */
export function isSelected(
  { group, kind, namespace, name }: ResourceRef,
  selected: readonly unknown[],
): boolean {
  return (
    selected.length === 0 ||
    selected.some(entry => {
      const wanted = readString(entry, 'namespace');
      return (
        readString(entry, 'name') === name &&
        readString(entry, 'kind') === kind &&
        (readString(entry, 'group') ?? '') === group &&
        (wanted === undefined || wanted === namespace)
      );
    })
  );
}
