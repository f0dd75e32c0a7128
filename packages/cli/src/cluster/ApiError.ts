/** The API server refused a request. `message` is its own sentence. */
export class ApiError extends Error {
  name = 'ApiError' as const;

  constructor(readonly status: number, message: string) {
    super(message);
  }
}
