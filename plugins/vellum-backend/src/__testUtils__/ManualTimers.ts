import { Timers } from '../watch';

/** A clock that stands still until told otherwise, and whose sleeps end at once while it records them. */
export class ManualTimers implements Timers {
  readonly sleeps: number[] = [];
  private time: number;

  constructor(start = '2026-01-01T00:00:00.000Z') {
    this.time = Date.parse(start);
  }

  now(): number {
    return this.time;
  }

  advance(ms: number): void {
    this.time += ms;
  }

  async sleep(ms: number, signal: AbortSignal): Promise<void> {
    this.sleeps.push(ms);
    this.time += ms;
    // Lets the sockets work: a sleep that took no turn of the loop would starve them.
    await new Promise<void>(resolve => {
      setImmediate(resolve);
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
  }
}
