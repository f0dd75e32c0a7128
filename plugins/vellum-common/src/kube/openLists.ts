import { asKubeObject } from './asKubeObject';
import { KubeObject } from './KubeObject';
import { readField, readRecord, readString } from './readField';

/** What values from outside hold. @public */
export interface OpenedLists {
  /** In the order they stood in. */
  objects: KubeObject[];
  /** What is no object of the Kubernetes API. */
  unreadable: unknown[];
}

/**
 * The objects in values such as the documents of a file: an object stands for itself, a `List` or a `PodList` for its
 * items. The items of a list of one kind need not say what they are: the list does.
 *
 * @public
 */
export function openLists(values: readonly unknown[]): OpenedLists {
  const opened: OpenedLists = { objects: [], unreadable: [] };
  // From the end, so that the items of a list take its place.
  const open = [...values].reverse();
  while (open.length > 0) {
    const value = open.pop();
    const items = itemsOf(value);
    const object = items ? undefined : asKubeObject(value);
    if (items) {
      for (let at = items.length - 1; at >= 0; at--) {
        open.push(items[at]);
      }
    } else if (object) {
      opened.objects.push(object);
    } else {
      opened.unreadable.push(value);
    }
  }
  return opened;
}

function itemsOf(value: unknown): readonly unknown[] | undefined {
  const kind = readString(value, 'kind');
  const items = readField(value, 'items');
  if (!kind?.endsWith('List') || !Array.isArray(items)) {
    return undefined;
  }
  const apiVersion = readString(value, 'apiVersion');
  const itemKind = kind.slice(0, -'List'.length);
  return itemKind && apiVersion
    ? items.map(item =>
        readRecord(item, 'metadata') && !readString(item, 'kind')
          ? { apiVersion, kind: itemKind, ...item }
          : item,
      )
    : items;
}
