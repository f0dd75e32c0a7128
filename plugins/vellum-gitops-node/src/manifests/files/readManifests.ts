import { JsonObject } from '@backstage/types';
import { parseAllDocuments } from 'yaml';

/**
 * The objects of a YAML file as they stand there, one for each document. None where there is no such file or it is not YAML:
 * whoever edits it gets told by the edit.
 *
 * @internal
 */
export function readManifests(text: string | undefined): JsonObject[] {
  try {
    const documents = [...parseAllDocuments(text ?? '', { version: '1.1' })];
    return documents.some(({ errors }) => errors.length > 0)
      ? []
      : documents.map(document => document.toJS()).filter(isObject);
  } catch {
    // Aliases are resolved only by toJS: one without its anchor, or too many of them, throws there.
    return [];
  }
}

/**
 * A value somewhere inside of an object; undefined where the way to it breaks off.
 *
 * @internal
 */
export function valueAt(object: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined,
    object,
  );
}

/**
 * {@link valueAt}, as a text that is not empty. A number counts as one, since quantities are written either way.
 *
 * @internal
 */
export function textAt(
  object: unknown,
  path: readonly string[],
): string | undefined {
  const value = valueAt(object, path);
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text !== '' ? text : undefined;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
