import { formatElapsed } from './formatElapsed';

/** A line at this interval while a step runs: often enough to see that it lives, rare enough for a log. */
const TICK_MS = 15_000;

/**
 * Tells a person in a terminal or a log how far a sequence of steps is: n of m, elapsed, what is left.
 * On a terminal the running line is redrawn; elsewhere a line is added now and then.
 */
export class Progress {
  private readonly started = Date.now();

  private constructor(
    private done: number,
    private readonly total: number,
    private readonly out: NodeJS.WriteStream,
  ) {}

  static create(options: {
    /** Steps that are to come. */
    total: number;
    /** Steps that were taken before, which count in the numbers. */
    before?: number;
    out?: NodeJS.WriteStream;
  }): Progress {
    const { total, before = 0, out = process.stdout } = options;
    return new Progress(before, before + total, out);
  }

  /**
   * Runs one step. `expectedSeconds` is what it takes cold on two cores, for "what is left"; the step may say in
   * which part it is.
   */
  async step<T>(
    title: string,
    expectedSeconds: number,
    run: (tell: (part: string) => void) => Promise<T>,
  ): Promise<T> {
    this.done += 1;
    const label = `[${this.done}/${this.total}] ${title}`;
    const start = Date.now();
    let part = '';
    const draw = () => {
      const elapsed = Date.now() - start;
      const left = expectedSeconds * 1000 - elapsed;
      const rest = left > 0 ? `, about ${formatElapsed(left)} left` : '';
      this.status(`${label}  ${formatElapsed(elapsed)}${rest}${part}`);
    };
    const timer = setInterval(draw, this.out.isTTY ? 1000 : TICK_MS);
    try {
      const result = await run(text => {
        part = text ? ` – ${text}` : '';
        if (this.out.isTTY) draw();
      });
      this.line(`${label}  done in ${formatElapsed(Date.now() - start)}`);
      return result;
    } catch (error) {
      this.line(`${label}  failed after ${formatElapsed(Date.now() - start)}`);
      throw error;
    } finally {
      clearInterval(timer);
    }
  }

  /** A line of its own. */
  line(text: string): void {
    this.out.write(this.out.isTTY ? `\r\x1b[2K${text}\n` : `${text}\n`);
  }

  /** Time since the sequence began. */
  elapsed(): string {
    return formatElapsed(Date.now() - this.started);
  }

  private status(text: string): void {
    this.out.write(this.out.isTTY ? `\r\x1b[2K${text}` : `${text}\n`);
  }
}
