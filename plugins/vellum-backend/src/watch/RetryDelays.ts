import { KubeRequestError } from '../cluster';

const FIRST_MS = 250;
const CAP_MS = 3_000;
const REFUSED_MS = 5_000;
const RETRY_AFTER_CAP_MS = 30_000;
/** A permission or a definition is often granted right after it was missed, and otherwise not for hours. */
const RECHECK_MS = [2_000, 5_000, 15_000, 30_000];

/**
 * How long a stream waits before its next attempt. All delays are spread, so that the streams of one cluster do not
 * return as one crowd.
 *
 * @internal
 */
export class RetryDelays {
  private failures = 0;
  private rechecks = 0;

  constructor(private readonly random: () => number) {}

  /** The server answered as it should. */
  reset(): void {
    this.failures = 0;
    this.rechecks = 0;
  }

  /** After the server could not be reached, or asked for patience. */
  afterFailure(error: unknown): number {
    const grown = Math.min(CAP_MS, FIRST_MS * 2 ** this.failures);
    this.failures += 1;
    return this.spread(Math.max(grown, askedFor(error)));
  }

  /** Before asking again for something that was refused or is not there. */
  beforeRecheck(): number {
    const index = Math.min(this.rechecks, RECHECK_MS.length - 1);
    this.rechecks += 1;
    return this.spread(RECHECK_MS[index]);
  }

  /** Before a new list, when all streams of a server lost their place at once. */
  beforeRelist(): number {
    return Math.round(this.random() * 1_000);
  }

  private spread(ms: number): number {
    return Math.round(ms * (0.75 + this.random() / 4));
  }
}

function askedFor(error: unknown): number {
  if (!(error instanceof KubeRequestError)) {
    return 0;
  }
  const asked = (error.retryAfterSeconds ?? 0) * 1_000;
  return error.status === 401
    ? Math.max(asked, REFUSED_MS)
    : Math.min(asked, RETRY_AFTER_CAP_MS);
}
