import { KubeRequestError } from './KubeRequestError';

/**
 * Turns a `Status` of the API server, or what a proxy in front of it answered instead, into an error.
 *
 * @internal
 */
export function readStatus(
  body: unknown,
  fallback: { status: number; retryAfterSeconds?: number },
): KubeRequestError {
  const status = (body ?? {}) as {
    kind?: unknown;
    message?: unknown;
    reason?: unknown;
    code?: unknown;
  };
  const isStatus = status.kind === 'Status';
  const message =
    isStatus && typeof status.message === 'string' && status.message
      ? status.message
      : `the API server answered HTTP ${fallback.status}`;
  return new KubeRequestError(message, {
    status:
      isStatus && typeof status.code === 'number'
        ? status.code
        : fallback.status,
    reason:
      isStatus && typeof status.reason === 'string' ? status.reason : undefined,
    retryAfterSeconds: fallback.retryAfterSeconds,
  });
}
