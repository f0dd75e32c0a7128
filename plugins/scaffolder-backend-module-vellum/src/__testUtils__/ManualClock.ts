import { WaitClock } from '../wait/WaitClock';

/** Time that passes only while somebody sleeps. */
export class ManualClock implements WaitClock {
  readonly naps: number[] = [];
  private time = Date.parse('2026-11-20T12:00:00Z');

  now(): Date {
    return new Date(this.time);
  }

  async sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    this.naps.push(milliseconds);
    this.time += milliseconds;
  }
}
