import { JsonValue } from '@backstage/types';
import { isDeepStrictEqual } from 'node:util';
import { YamlEdit, YamlPath } from '../../yaml';

/**
 * The edits that make one object of another, each as deep as it can be, so that what nobody changed is not touched.
 * Lists of different length are written as a whole.
 *
 * @internal
 */
export function editsBetween(
  before: JsonValue,
  after: JsonValue,
  path: YamlPath = [],
): YamlEdit[] {
  if (isDeepStrictEqual(before, after)) {
    return [];
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    return before.length === after.length
      ? after.flatMap((each, i) => editsBetween(before[i], each, [...path, i]))
      : [{ path, value: after }];
  }
  if (!isMapping(before) || !isMapping(after)) {
    return [{ path, value: after }];
  }
  const removed = Object.keys(before).filter(key => after[key] === undefined);
  return [
    ...removed.map(key => ({ path: [...path, key], remove: true as const })),
    ...Object.entries(after).flatMap(([key, value]) => {
      const at = [...path, key];
      const old = before[key];
      return old === undefined
        ? [{ path: at, value: value! }]
        : editsBetween(old, value!, at);
    }),
  ];
}

function isMapping(
  value: JsonValue,
): value is { [key: string]: JsonValue | undefined } & object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
