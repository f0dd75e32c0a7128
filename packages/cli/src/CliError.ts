/** Nothing could be told. The message says what happened, to which object or file, and what to do next. */
export class CliError extends Error {
  name = 'CliError' as const;
}
