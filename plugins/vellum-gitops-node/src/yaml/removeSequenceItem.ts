import { applyYamlEdits } from './edit/applyYamlEdits';
import { parseEditableYaml } from './parseEditableYaml';

/**
 * Takes a text out of a list of a YAML file, with its line and nothing else. A file that does not hold it comes back unchanged.
 *
 * @internal
 */
export function removeSequenceItem(options: {
  text: string;
  path: readonly string[];
  item: string;
  /** Whether an item that is there means the same; equality where absent. */
  isSame?: (existing: string, item: string) => boolean;
}): string {
  const { text, path, item, isSame = Object.is } = options;
  const list: unknown = path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined,
    parseEditableYaml(text).toJS(),
  );
  const index = Array.isArray(list)
    ? list.findIndex(each => typeof each === 'string' && isSame(each, item))
    : -1;
  return index < 0
    ? text
    : applyYamlEdits({
        text,
        edits: [{ path: [...path, index], remove: true }],
      });
}
