import { JsonObject, JsonValue } from '@backstage/types';
import { YamlEdit, YamlPath } from './YamlPath';

/**
 * Data with an edit applied: what a file has to mean afterwards. Written without the code that edits text, which it
 * checks. An index beyond the end of a list adds to its end; what is not there cannot be removed and stays so.
 *
 * @internal
 */
export function changeData(data: JsonValue, edit: YamlEdit): JsonValue {
  return put(data, edit.path, edit);
}

function put(data: JsonValue, path: YamlPath, edit: YamlEdit): JsonValue {
  if (path.length === 0) {
    return 'remove' in edit ? null : edit.value;
  }
  const [key, ...rest] = path;
  const isRemoval = 'remove' in edit;
  if (typeof key === 'number') {
    const list = Array.isArray(data) ? data : [];
    if (isRemoval && key >= list.length) {
      return data;
    }
    if (isRemoval && rest.length === 0) {
      return list.toSpliced(key, 1);
    }
    return list.toSpliced(key, 1, put(list[key] ?? null, rest, edit));
  }
  const map = isMap(data) ? data : {};
  if (isRemoval && !Object.hasOwn(map, key)) {
    return data;
  }
  if (isRemoval && rest.length === 0) {
    const { [key]: _removed, ...others } = map;
    return others;
  }
  return {
    ...map,
    [key]: put(Object.hasOwn(map, key) ? map[key] ?? null : null, rest, edit),
  };
}

function isMap(data: JsonValue): data is JsonObject {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
