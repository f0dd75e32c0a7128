import { JsonObject } from '@backstage/types';

/** Allowed as they are in JSON, but no text or a line break in YAML, which is what the API server reads. */
const NOT_YAML = /[\u007f-\u009f\u2028\u2029\ufeff]/g;

/**
 * An object as a configuration for server-side apply: JSON that means the same as YAML.
 *
 * @internal
 */
export function writeBody(object: JsonObject): string {
  return JSON.stringify(object).replace(
    NOT_YAML,
    each => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
