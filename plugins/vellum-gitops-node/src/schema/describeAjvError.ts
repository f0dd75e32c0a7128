import { ErrorObject } from 'ajv';
import { pointerOf } from '../objects/pointerOf';
import { SchemaError } from './SchemaError';
import { INT_OR_STRING } from './toJsonSchema';

const KNOWN = 10;

const TYPES: Record<string, string> = {
  array: 'a list',
  boolean: 'true or false',
  integer: 'a whole number',
  null: 'null',
  number: 'a number',
  object: 'a mapping',
  string: 'a text',
};

/**
 * A sentence for an error of the validator. Values are not repeated in it: they may be secret, and the reader has the line.
 *
 * @internal
 */
export function describeAjvError(error: ErrorObject): SchemaError {
  const { instancePath, keyword, params, parentSchema } = error;
  const at = (pointer: string, message: string) => ({ pointer, message });
  const where = instancePath === '' ? 'its whole content' : instancePath;
  switch (keyword) {
    case 'additionalProperties': {
      const pointer = `${instancePath}${pointerOf([
        params.additionalProperty,
      ])}`;
      return at(
        pointer,
        `with ${pointer}, a field that does not exist; ${knownFields(
          parentSchema?.properties,
        )}`,
      );
    }
    case 'required': {
      const pointer = `${instancePath}${pointerOf([params.missingProperty])}`;
      return at(pointer, `without ${pointer}, which is required`);
    }
    default:
      return at(instancePath, `where ${where} ${expectation(error)}`);
  }
}

function expectation({ keyword, params, parentSchema, data }: ErrorObject) {
  switch (keyword) {
    case 'type':
      return `must be ${
        parentSchema?.[INT_OR_STRING]
          ? 'a whole number or a text'
          : typeNames(params.type)
      }, but is ${typeOf(data)}`;
    case 'enum':
      return `must be one of ${listed(params.allowedValues)}`;
    case 'pattern':
      return `must match the pattern ${params.pattern}`;
    case 'format':
      return `must be a valid ${params.format}`;
    case 'minLength':
      return `must have ${params.limit} characters or more`;
    case 'maxLength':
      return `must have ${params.limit} characters or fewer`;
    case 'minItems':
      return `must have ${params.limit} entries or more`;
    case 'maxItems':
      return `must have ${params.limit} entries or fewer`;
    case 'minProperties':
      return `must have ${params.limit} fields or more`;
    case 'maxProperties':
      return `must have ${params.limit} fields or fewer`;
    case 'minimum':
      return `must be ${params.limit} or more`;
    case 'maximum':
      return `must be ${params.limit} or less`;
    case 'exclusiveMinimum':
      return `must be more than ${params.limit}`;
    case 'exclusiveMaximum':
      return `must be less than ${params.limit}`;
    case 'multipleOf':
      return `must be a multiple of ${params.multipleOf}`;
    case 'oneOf':
      return 'must fit exactly one of the alternatives that the schema allows';
    case 'anyOf':
      return 'must fit one of the alternatives that the schema allows';
    default:
      return 'does not fit the schema';
  }
}

function knownFields(properties: unknown): string {
  const names = Object.keys(properties ?? {});
  if (names.length === 0) {
    return 'none are known there';
  }
  const more = names.length > KNOWN ? ` and ${names.length - KNOWN} more` : '';
  return `known there: ${names.slice(0, KNOWN).join(', ')}${more}`;
}

function typeNames(type: string | string[]): string {
  return [type]
    .flat()
    .map(each => TYPES[each] ?? each)
    .join(' or ');
}

function typeOf(data: unknown): string {
  if (data === null) {
    return 'null';
  }
  if (Array.isArray(data)) {
    return TYPES.array;
  }
  return TYPES[typeof data] ?? typeof data;
}

function listed(values: readonly unknown[]): string {
  const more =
    values.length > KNOWN ? ` and ${values.length - KNOWN} more` : '';
  return `${values
    .slice(0, KNOWN)
    .map(each => JSON.stringify(each))
    .join(', ')}${more}`;
}
