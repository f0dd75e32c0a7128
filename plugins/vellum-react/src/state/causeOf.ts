import { ResponseError } from '@backstage/errors';

/** What went wrong as the backend put it: the name decides what a reader can do, the message says what happened. @public */
export function causeOf(error: Error): Error {
  return error instanceof ResponseError ? error.cause : error;
}
