import { groupBy } from '../repository/groupBy';
import { JsonObject } from '@backstage/types';
import Ajv, { ErrorObject, ValidateFunction } from 'ajv';
import { createHash } from 'node:crypto';
import { describeAjvError } from './describeAjvError';
import { formats } from './formats';
import { GoPattern } from './GoPattern';
import { SchemaError } from './SchemaError';
import { toJsonSchema } from './toJsonSchema';

/** Schemas whose validators are kept; a large one takes half a second to prepare. */
const KEPT = 50;

const MAX_ERRORS = 20;

/**
 * Checks objects against the structural schema of their kind.
 *
 * @internal
 */
export class SchemaValidator {
  private static readonly known = new Map<string, SchemaValidator>();

  /** Throws where the schema itself is broken. */
  static forSchema(structural: JsonObject): SchemaValidator {
    const key = createHash('sha256')
      .update(JSON.stringify(structural))
      .digest('hex');
    const validator =
      SchemaValidator.known.get(key) ?? new SchemaValidator(structural);
    // The one used last goes to the end.
    SchemaValidator.known.delete(key);
    SchemaValidator.known.set(key, validator);
    for (const oldest of SchemaValidator.known.keys()) {
      if (SchemaValidator.known.size > KEPT) {
        SchemaValidator.known.delete(oldest);
      }
    }
    return validator;
  }

  private readonly patterns: GoPattern[] = [];
  private readonly check: ValidateFunction;

  private constructor(structural: JsonObject) {
    const toPattern = (source: string) => {
      const pattern = new GoPattern(source);
      this.patterns.push(pattern);
      return pattern;
    };
    const ajv = new Ajv({
      allErrors: true,
      strict: false,
      logger: false,
      verbose: true,
      formats,
      validateSchema: false,
      code: { regExp: Object.assign(toPattern, { code: 'GoPattern' }) },
    });
    this.check = ajv.compile(toJsonSchema(structural));
  }

  /** Sorted by place. `notes` say what could not be checked. */
  validate(object: JsonObject): { errors: SchemaError[]; notes: string[] } {
    this.patterns.forEach(each => {
      each.unchecked = undefined;
    });
    this.check(object);
    const errors = (this.check.errors ?? [])
      .filter(isOwnError)
      .map(describeAjvError);
    const byPointer = groupBy(errors, each => each.pointer);
    return {
      errors: [...byPointer.values()]
        .map(([first]) => first)
        .sort((a, b) => (a.pointer < b.pointer ? -1 : 1))
        .slice(0, MAX_ERRORS),
      notes: this.patterns
        .filter(each => each.unchecked)
        .map(
          each =>
            `the pattern ${each} ${each.unchecked}, so it was not checked`,
        ),
    };
  }
}

/** Why each of several alternatives does not fit is no help; that none does is said once. */
function isOwnError({ schemaPath }: ErrorObject): boolean {
  const steps = schemaPath.split('/');
  for (let index = 0; index < steps.length; index++) {
    if (steps[index] === 'properties') {
      index++;
    } else if (/^(anyOf|oneOf)$/.test(steps[index])) {
      return index === steps.length - 1;
    }
  }
  return true;
}
