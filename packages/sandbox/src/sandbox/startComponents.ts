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
  onCoreReady: () => Promise<void>;
  onFailure: (name: string, error: Error) => Promise<void>;
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
  const { chosen, programs, runner, onCoreReady, onFailure } = options;
  const started = new Map<string, Promise<void>>();
  const failures: ComponentFailure[] = [];
  for (const controller of chosen) {
    const needed = controller.needs.map(need => started.get(need)!);
    const start = async () => {
      try {
        await Promise.all(needed);
      } catch {
        throw new NeededComponentFailed();
      }
      await runner.ensure(controller, await programs.get(controller.program.name));
    };
    const outcome = start().catch(async error => {
      if (!(error instanceof NeededComponentFailed)) {
        failures.push({ name: controller.name, error });
        await onFailure(controller.name, error);
      }
      throw error;
    });
    outcome.catch(() => undefined);
    started.set(controller.name, outcome);
  }
  const core = profiles.core.map(name => started.get(name)!);
  await Promise.all(core).then(onCoreReady, () => undefined);
  await Promise.allSettled(started.values());
  await programs.settled();
  return failures;
}
