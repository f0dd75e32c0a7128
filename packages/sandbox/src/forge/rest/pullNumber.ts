import { Request } from 'express';
import { ApiError } from '../http/ApiError';

/** The pull request's number in a URL; anything else names nothing. @internal */
export function pullNumber(request: Request): number {
  const { number } = request.params;
  if (!/^[1-9]\d{0,8}$/.test(number)) {
    throw ApiError.notFound();
  }
  return Number(number);
}
