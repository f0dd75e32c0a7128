import { BuildProgress } from '../sandbox/SandboxEvent';
import { Binaries } from './Binaries';
import { createDeferred, Deferred } from './createDeferred';
import { BuildEstimate, estimateRemaining } from './estimateRemaining';
import { GoProgram, Program, ResolvedProgram } from './Program';

/** Where programs come from. */
export type ProgramSource = Pick<Binaries, 'find' | 'checkBuildable' | 'build'>;

/** Options of `BuildQueue.start`. */
export interface BuildQueueOptions {
  binaries: ProgramSource;
  signal?: AbortSignal;
  onProgress: (progress: BuildProgress) => void;
  /** Programs that somebody builds after this queue; they count in the sums. */
  later?: readonly Program[];
}

interface Entry {
  program: Program;
  estimate: BuildEstimate;
  result: Deferred<ResolvedProgram>;
}

const reportMilliseconds = 5_000;

/**
 * Provides programs: those that are there at once, the others one after the
 * other, in the given order; Go uses all cores for each build by itself.
 */
export class BuildQueue {
  static async start(
    programs: readonly Program[],
    options: BuildQueueOptions,
  ): Promise<BuildQueue> {
    const queue = new BuildQueue(options);
    const missing: Entry[] = [];
    for (const program of programs) {
      if (queue.entries.has(program.name)) {
        continue;
      }
      const found = await options.binaries.find(program);
      const entry: Entry = {
        program,
        estimate: estimateOf(program),
        result: createDeferred(),
      };
      // Who waits gets the rejection; nobody may be waiting yet.
      entry.result.promise.catch(() => undefined);
      queue.entries.set(program.name, entry);
      if (found) {
        entry.result.resolve(found);
      } else {
        missing.push(entry);
      }
    }
    for (const program of options.later ?? []) {
      if (!queue.entries.has(program.name)) {
        if (!(await options.binaries.find(program))) {
          queue.later.push(program);
        }
      }
    }
    await options.binaries.checkBuildable([
      ...missing.map(m => m.program),
      ...queue.later,
    ]);
    queue.finished = queue.buildAll(missing);
    return queue;
  }

  private readonly later: Program[] = [];
  private readonly entries = new Map<string, Entry>();
  private readonly startedAt = Date.now();
  private finished: Promise<void> = Promise.resolve();

  private constructor(private readonly options: BuildQueueOptions) {}

  /** Resolves when the program is there; rejects when it cannot be built. */
  async get(name: string): Promise<ResolvedProgram> {
    return this.entries.get(name)!.result.promise;
  }

  /** Resolves when no build runs any more, however they ended. */
  async settled(): Promise<void> {
    await this.finished;
  }

  private async buildAll(missing: readonly Entry[]) {
    for (const entry of missing) {
      const startedAt = Date.now();
      const report = () => {
        entry.estimate.elapsedSeconds = seconds(startedAt);
        this.report(missing, entry.program.name);
      };
      report();
      const timer = setInterval(report, reportMilliseconds);
      try {
        const { signal, binaries } = this.options;
        const program = entry.program as GoProgram;
        entry.result.resolve(await binaries.build(program, { signal }));
      } catch (error) {
        // The others may still be of use: who needs this one reports it.
        entry.result.reject(error);
      } finally {
        clearInterval(timer);
        entry.estimate.done = true;
        entry.estimate.elapsedSeconds = seconds(startedAt);
      }
    }
    if (missing.length > 0) {
      this.report(missing);
    }
  }

  private report(missing: readonly Entry[], building?: string) {
    const estimates = [
      ...missing.map(entry => entry.estimate),
      ...this.later.map(estimateOf),
    ];
    this.options.onProgress({
      done: estimates.filter(({ done }) => done).length,
      total: estimates.length,
      elapsedSeconds: Math.round(seconds(this.startedAt)),
      remainingSeconds: estimateRemaining(estimates),
      text: building ? `building ${building}` : 'built',
    });
  }
}

function estimateOf(program: Program): BuildEstimate {
  const expectedSeconds = program.kind === 'go' ? program.buildSeconds : 0;
  return { expectedSeconds, done: false };
}

function seconds(since: number): number {
  return (Date.now() - since) / 1000;
}
