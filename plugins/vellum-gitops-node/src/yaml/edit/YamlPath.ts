import { JsonValue } from '@backstage/types';

/**
 * Where a value stands in a YAML document: keys of mappings, indexes of lists. Empty: the document itself.
 *
 * @public
 */
export type YamlPath = ReadonlyArray<string | number>;

/**
 * One change of a YAML document: a value at its place, or nothing there any more.
 *
 * @public
 */
export type YamlEdit =
  | { path: YamlPath; value: JsonValue }
  | { path: YamlPath; remove: true };

/** For messages: `spec.items[0].name`. @internal */
export function describeYamlPath(path: YamlPath): string {
  return path
    .map((key, index) => {
      if (typeof key === 'number') {
        return `[${key}]`;
      }
      return index === 0 ? key : `.${key}`;
    })
    .join('');
}
