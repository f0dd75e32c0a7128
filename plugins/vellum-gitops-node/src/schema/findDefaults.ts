import { JsonObject, JsonValue } from '@backstage/types';
import { ValuePath } from '../objects/DeclaredObject';
import { pointerOf } from '../objects/pointerOf';

/**
 * What the API server will fill in because an object leaves it out. Mappings are followed down to the values in them.
 *
 * @internal
 */
export function findDefaults(
  schema: JsonObject,
  value: JsonValue | undefined,
  path: ValuePath = [],
): Array<{ pointer: string; value: JsonValue }> {
  if (Array.isArray(value)) {
    return value.flatMap((each, index) =>
      findDefaults(mapping(schema.items), each, [...path, index]),
    );
  }
  if (!isMapping(value)) {
    return [];
  }
  const properties = mapping(schema.properties);
  const known = Object.entries(properties).flatMap(([name, each]) => {
    const field = mapping(each);
    const given = Object.hasOwn(value, name) ? value[name] : undefined;
    const at = [...path, name];
    return given === undefined
      ? filledIn(field, at)
      : findDefaults(field, given, at);
  });
  const others = Object.entries(value).flatMap(([name, each]) =>
    Object.hasOwn(properties, name)
      ? []
      : findDefaults(mapping(schema.additionalProperties), each, [
          ...path,
          name,
        ]),
  );
  return [...known, ...others];
}

function filledIn(field: JsonObject, path: ValuePath) {
  const { default: value } = field;
  if (value === undefined) {
    return [];
  }
  if (!isMapping(value)) {
    return [{ pointer: pointerOf(path), value }];
  }
  return [
    ...Object.entries(value).flatMap(([name, each]) =>
      each === undefined
        ? []
        : [{ pointer: pointerOf([...path, name]), value: each }],
    ),
    ...findDefaults(field, value, path),
  ];
}

function isMapping(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mapping(value: JsonValue | undefined): JsonObject {
  return isMapping(value) ? value : {};
}
