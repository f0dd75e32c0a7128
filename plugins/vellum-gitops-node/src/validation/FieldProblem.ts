/**
 * Something wrong with one value that a person typed.
 *
 * @public
 */
export interface FieldProblem {
  field: string;
  /** A sentence that goes on after the name of the field and says what to type instead. */
  message: string;
}
