import { CustomErrorBase } from '@backstage/errors';

/**
 * The API server refused a request. `status` is its HTTP status, `reason` its machine word (`Forbidden`, `Expired`),
 * `message` its own sentence.
 *
 * @internal
 */
export class KubeRequestError extends CustomErrorBase {
  name = 'KubeRequestError' as const;
  readonly status: number;
  readonly reason: string | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    message: string,
    details: { status: number; reason?: string; retryAfterSeconds?: number },
  ) {
    super(message);
    this.status = details.status;
    this.reason = details.reason;
    this.retryAfterSeconds = details.retryAfterSeconds;
  }
}
