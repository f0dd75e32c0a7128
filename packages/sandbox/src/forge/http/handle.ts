import { Request, RequestHandler, Response } from 'express';

/** Lets a route be an async function: what it throws reaches the error handler. @internal */
export function handle(
  route: (request: Request, response: Response) => Promise<unknown>,
): RequestHandler {
  return (request, response, next) => {
    Promise.resolve()
      .then(() => route(request, response))
      .catch(next);
  };
}
