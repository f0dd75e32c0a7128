import { ErrorRequestHandler } from 'express';
import { z } from 'zod';
import { ApiError } from './ApiError';
import { ForgeLogger } from './ForgeContext';

/** What a failure is to the caller; anything unforeseen is a 500 that says nothing of the inside. @internal */
export function toApiError(error: unknown, logger: ForgeLogger): ApiError {
  if (error instanceof ApiError) {
    return error;
  }
  if (error instanceof z.ZodError) {
    const [issue] = error.issues;
    return new ApiError(
      422,
      `Invalid request.\n\n${issue.path.join('.') || 'body'}: ${issue.message}`,
    );
  }
  if (error instanceof URIError) {
    return new ApiError(400, 'The address is not correctly encoded');
  }
  const status = bodyParserStatus(error);
  if (status) {
    return status === 400
      ? new ApiError(400, 'Problems parsing JSON')
      : new ApiError(status, 'The request could not be read');
  }
  logger.error(
    `Forge request failed: ${error instanceof Error ? error.stack : error}`,
  );
  return new ApiError(500, 'Server Error');
}

/** Answers failures in GitHub's JSON shape. @internal */
export function apiErrorHandler(logger: ForgeLogger): ErrorRequestHandler {
  return (error, _request, response, next) => {
    const { status, message, errors } = toApiError(error, logger);
    if (response.headersSent) {
      next(error);
      return;
    }
    response.status(status).json({
      message,
      ...(errors ? { errors } : {}),
      documentation_url: 'https://docs.github.com/rest',
      status: String(status),
    });
  };
}

// express' body parser marks what it refuses with `expose` and a status.
function bodyParserStatus(error: unknown): number | undefined {
  const parsed = z
    .object({ expose: z.literal(true), status: z.number().int() })
    .safeParse(error);
  return parsed.success ? parsed.data.status : undefined;
}
