import { setTimeout } from 'node:timers/promises';

/** Waits; rejects with the signal's reason when it is aborted meanwhile. */
export async function sleep(
  milliseconds: number,
  signal?: AbortSignal,
): Promise<void> {
  await setTimeout(milliseconds, undefined, { signal });
}
