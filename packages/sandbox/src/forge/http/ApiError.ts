/** One entry of GitHub's `errors` list. @internal */
export interface ApiErrorDetail {
  resource?: string;
  field?: string;
  code?: string;
  message?: string;
}

/**
 * A refusal in the shape GitHub gives it; the pages show its message too.
 *
 * @internal
 */
export class ApiError extends Error {
  readonly name = 'ApiError';
  readonly status: number;
  readonly errors?: ApiErrorDetail[];

  constructor(status: number, message: string, errors?: ApiErrorDetail[]) {
    super(message);
    this.status = status;
    this.errors = errors;
  }

  static notFound(): ApiError {
    return new ApiError(404, 'Not Found');
  }

  static validation(...errors: ApiErrorDetail[]): ApiError {
    return new ApiError(422, 'Validation Failed', errors);
  }
}
