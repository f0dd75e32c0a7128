import { JsonObject, JsonValue } from '@backstage/types';
import { objectMeta } from './objectMeta';

/** Keywords that mean the same in both. */
const SAME = [
  'enum',
  'format',
  'maxItems',
  'maxLength',
  'maxProperties',
  'minItems',
  'minLength',
  'minProperties',
  'multipleOf',
  'pattern',
  'required',
];

/** Set on what was `x-kubernetes-int-or-string`, for the sentence that a wrong value gets. */
export const INT_OR_STRING = 'x-int-or-string';

/**
 * Makes a JSON schema of the structural schema of a kind, as strict as the API server is with strict field validation: where
 * properties are listed, no others are allowed.
 *
 * @internal
 */
export function toJsonSchema(structural: JsonObject): JsonObject {
  const root = convert(structural, true);
  const properties = mapping(root.properties);
  const own = mapping(mapping(structural.properties).metadata);
  return {
    ...root,
    type: 'object',
    properties: {
      ...properties,
      apiVersion: { type: 'string' },
      kind: { type: 'string' },
      metadata: { allOf: [objectMeta, convert(own, false)] },
    },
  };
}

/**
 * `isStructural` is false inside allOf, anyOf, oneOf and not: what stands there restricts values, but says nothing about
 * which fields exist.
 */
function convert(schema: JsonObject, isStructural: boolean): JsonObject {
  const result: JsonObject = {};
  for (const keyword of SAME) {
    if (schema[keyword] !== undefined) {
      result[keyword] = schema[keyword];
    }
  }
  convertBounds(schema, result);
  convertType(schema, result);
  convertFields(schema, result, isStructural);
  if (isMapping(schema.items)) {
    result.items = convert(schema.items, isStructural);
  }
  const combined = combinators(schema);
  if (combined.length > 0) {
    result.allOf = combined;
  }
  return result;
}

/** OpenAPI 3.0 has the exclusive bounds as booleans beside the bounds. */
function convertBounds(schema: JsonObject, result: JsonObject) {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema;
  if (minimum !== undefined) {
    result[exclusiveMinimum === true ? 'exclusiveMinimum' : 'minimum'] =
      minimum;
  }
  if (maximum !== undefined) {
    result[exclusiveMaximum === true ? 'exclusiveMaximum' : 'maximum'] =
      maximum;
  }
}

function convertType(schema: JsonObject, result: JsonObject) {
  const { type, enum: values } = schema;
  const isNullable = schema.nullable === true;
  if (schema['x-kubernetes-int-or-string'] === true) {
    result[INT_OR_STRING] = true;
    result.type = ['integer', 'string', ...(isNullable ? ['null'] : [])];
  } else if (typeof type === 'string') {
    result.type = isNullable ? [type, 'null'] : type;
  }
  if (isNullable && Array.isArray(values)) {
    result.enum = [...values, null];
  }
}

function convertFields(
  schema: JsonObject,
  result: JsonObject,
  isStructural: boolean,
) {
  const { properties, additionalProperties } = schema;
  const isOpen = schema['x-kubernetes-preserve-unknown-fields'] === true;
  const isEmbedded = schema['x-kubernetes-embedded-resource'] === true;
  if (isMapping(properties)) {
    result.properties = Object.fromEntries(
      Object.entries(properties).map(([name, each]) => [
        name,
        convert(mapping(each), isStructural),
      ]),
    );
  }
  if (isEmbedded) {
    result.properties = {
      ...mapping(result.properties),
      apiVersion: { type: 'string' },
      kind: { type: 'string' },
      metadata: { type: 'object' },
    };
    result.required = [
      ...new Set([...listOf(result.required), 'apiVersion', 'kind']),
    ];
  }
  if (isMapping(additionalProperties)) {
    result.additionalProperties = convert(additionalProperties, isStructural);
  } else if (typeof additionalProperties === 'boolean') {
    result.additionalProperties = additionalProperties;
  } else if (isStructural && !isOpen && isObjectSchema(schema)) {
    result.additionalProperties = false;
  }
}

/** Each as one condition of its own, so that several of a kind do not get in each other's way. */
function combinators(schema: JsonObject): JsonObject[] {
  const all = listOf(schema.allOf).map(each => convert(mapping(each), false));
  // The API server asks for these two itself; they only repeat what int-or-string says.
  const isRepeated = schema['x-kubernetes-int-or-string'] === true;
  const some = (['anyOf', 'oneOf'] as const).flatMap(keyword => {
    const branches = listOf(schema[keyword]).map(each =>
      convert(mapping(each), false),
    );
    return branches.length > 0 && !isRepeated ? [{ [keyword]: branches }] : [];
  });
  const not = isMapping(schema.not)
    ? [{ not: convert(schema.not, false) }]
    : [];
  return [...all, ...some, ...not];
}

function isObjectSchema({ type, properties }: JsonObject): boolean {
  return type === 'object' || properties !== undefined;
}

function isMapping(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mapping(value: JsonValue | undefined): JsonObject {
  return isMapping(value) ? value : {};
}

function listOf(value: JsonValue | undefined): JsonValue[] {
  return Array.isArray(value) ? value : [];
}
