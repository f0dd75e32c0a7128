import { InputError } from '@backstage/errors';
import { JsonObject, JsonValue } from '@backstage/types';
import { Scalar } from 'yaml';
import { emitScalar } from '../emitScalar';
import { emitYaml } from '../emitYaml';
import { escapeUnprintable } from '../escapeUnprintable';

/** Whether a value stands on one line by itself. @internal */
export function isPlainValue(
  value: JsonValue,
): value is string | number | boolean | null {
  return value === null || typeof value !== 'object';
}

/** A value on one line, in brackets where it has parts. @internal */
export function emitInline(value: JsonValue): string {
  if (typeof value === 'string') {
    return emitScalar(value);
  }
  if (typeof value === 'number' && !/^-?\d+(\.\d+)?$/.test(String(value))) {
    // With an exponent, YAML 1.1 takes it for a text.
    throw new InputError(`The number ${value} cannot be written in YAML`);
  }
  return isPlainValue(value)
    ? String(value)
    : escapeUnprintable(JSON.stringify(value));
}

/** A text in the kind of quotes that stood there before. @internal */
export function emitLike(before: Scalar, value: JsonValue): string {
  if (typeof value !== 'string') {
    return emitInline(value);
  }
  if (before.type === Scalar.QUOTE_SINGLE && /^[\x20-\x7e]*$/.test(value)) {
    return `'${value.replaceAll("'", "''")}'`;
  }
  return before.type === Scalar.QUOTE_DOUBLE
    ? escapeUnprintable(JSON.stringify(value))
    : emitInline(value);
}

/** `key: value`, on as many lines as it takes, without indentation. @internal */
export function emitPair(key: string, value: JsonValue): string {
  return emitYaml({ [key]: value });
}

/** A list item with its dash. @internal */
export function emitItem(value: JsonValue): string {
  const lines = emitYaml({ list: [value] } as JsonObject).split('\n');
  return lines
    .slice(1)
    .map(line => line.slice(2))
    .join('\n');
}
