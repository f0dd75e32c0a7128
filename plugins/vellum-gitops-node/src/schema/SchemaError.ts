/**
 * One way in which an object does not fit its schema.
 *
 * @internal
 */
export interface SchemaError {
  /** JSON pointer to what is wrong; to what is missing, where something is. */
  pointer: string;
  /** Begins after the name of the object: `with /spec/size, which …`. */
  message: string;
}
