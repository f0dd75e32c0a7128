import { Controller } from '../controllers/Controller';
import { profiles } from '../controllers/profiles';
import { BuildQueue } from '../programs/BuildQueue';
import { ComponentRunner } from './ComponentRunner';

/** Options of `startComponents`. */
export interface StartComponentsOptions {
  /** In an order in which each comes after those it needs. */
  chosen: readonly Controller[];
  programs: BuildQueue;
  runner: ComponentRunner;
  /** What is left to do once components are ready, such as seeding. */
  steps: readonly SetupStep[];
  onCoreReady: () => Promise<void>;
  onFailure: (name: string, error: Error) => Promise<void>;
}

/** Something to do, repeatable, as soon as some components are ready. */
export interface SetupStep {
  name: string;
  needs: readonly string[];
  run(): Promise<void>;
}

/** A component that could not be started for a reason of its own. */
export interface ComponentFailure {
  name: string;
  error: Error;
}

class NeededComponentFailed extends Error {}

/**
 * Starts each component as soon as its program is built and those it needs
 * are ready. One that fails holds up only those that need it.
 */
export async function startComponents(
  options: StartComponentsOptions,
): Promise<ComponentFailure[]> {
  const { chosen, programs, runner, steps, onCoreReady, onFailure } = options;
  const started = new Map<string, Promise<void>>();
  const failures: ComponentFailure[] = [];
  const begin = (
    { name, needs }: Pick<SetupStep, 'name' | 'needs'>,
    run: () => Promise<void>,
  ) => {
    const needed = needs.map(need => started.get(need)!);
    const start = async () => {
      try {
        await Promise.all(needed);
      } catch {
        throw new NeededComponentFailed();
      }
      await run();
    };
    const outcome = start().catch(async error => {
      if (!(error instanceof NeededComponentFailed)) {
        failures.push({ name, error });
        await onFailure(name, error);
      }
      throw error;
    });
    outcome.catch(() => undefined);
    started.set(name, outcome);
  };
  for (const controller of chosen) {
    begin(controller, async () => {
      await runner.ensure(
        controller,
        await programs.get(controller.program.name),
      );
    });
  }
  steps.forEach(step => begin(step, () => step.run()));
  const core = profiles.core.map(name => started.get(name)!);
  await Promise.all(core).then(onCoreReady, () => undefined);
  await Promise.allSettled(started.values());
  await programs.settled();
  return failures;
}
