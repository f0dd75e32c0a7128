import { FieldProblem } from './FieldProblem';

const MAX_LENGTH = 1000;

/*
 * Control characters, and those that change how text is shown or where a line ends: nobody types them into a title, and
 * a reviewer could not see them.
 */
const INVISIBLE =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/u;

/**
 * Free texts that are too long or hold invisible characters. Line breaks are allowed.
 *
 * @internal
 */
export function findHostileText(values: object): FieldProblem[] {
  return Object.entries(values).flatMap(([field, value]) => {
    if (typeof value !== 'string') {
      return [];
    }
    if (value.length > MAX_LENGTH) {
      return [
        {
          field,
          message: `is ${value.length} characters long; ${MAX_LENGTH} are allowed`,
        },
      ];
    }
    return INVISIBLE.test(value)
      ? [{ field, message: 'holds invisible characters; type it again' }]
      : [];
  });
}
