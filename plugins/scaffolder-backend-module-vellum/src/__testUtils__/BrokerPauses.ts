/** How long the scaffolder waits between two looks for events of a task. */
const PAUSE = 1000;

/**
 * The scaffolder looks for the events of a task once in a while, and once more after its end. Nothing tells when that is over, but
 * each time it sets a timer; while one is left, the process cannot end, and its next look needs the database.
 */
export class BrokerPauses {
  static watch(): BrokerPauses {
    return new BrokerPauses();
  }

  private readonly pending = new Set<unknown>();
  private readonly real = { setTimeout, clearTimeout };
  private settled: () => void = () => undefined;

  private constructor() {
    const { real } = this;
    const set = (task: () => void, delay?: number, ...rest: unknown[]) => {
      if (delay !== PAUSE || rest.length > 0) {
        return real.setTimeout(task, delay, ...(rest as []));
      }
      const timer = real.setTimeout(() => {
        task();
        this.remove(timer);
      }, delay);
      this.pending.add(timer);
      return timer;
    };
    globalThis.setTimeout = Object.assign(set, real.setTimeout);
    globalThis.clearTimeout = timer => {
      this.remove(timer);
      real.clearTimeout(timer);
    };
  }

  /** Waits until there is no pause any more; `look` ends after every look that was begun before it. */
  async end(look: () => Promise<unknown>): Promise<void> {
    do {
      await new Promise<void>(done => {
        this.settled = done;
        this.tell();
      });
      await look();
    } while (this.pending.size > 0);
    Object.assign(globalThis, this.real);
  }

  private remove(timer: unknown): void {
    this.pending.delete(timer);
    this.tell();
  }

  private tell(): void {
    if (this.pending.size === 0) {
      this.settled();
    }
  }
}
