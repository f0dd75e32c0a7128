import { setTimeout } from 'node:timers/promises';

/** Time, so that tests need none. @internal */
export interface WaitClock {
  now(): Date;
  /** Rejects as soon as the signal is aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** The real one. @internal */
export const systemClock: WaitClock = {
  now: () => new Date(),
  sleep: (milliseconds, signal) =>
    setTimeout(milliseconds, undefined, { signal }),
};
