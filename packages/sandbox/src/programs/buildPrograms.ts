import { controllers } from '../controllers';
import { resolveProfile } from '../controllers/profiles';
import { SandboxListener } from '../sandbox/SandboxEvent';
import { cacheDirectory, Environment } from '../state/locations';
import { repositoryRoot } from '../state/repositoryRoot';
import { Binaries } from './Binaries';
import { BuildQueue } from './BuildQueue';
import { kubectl } from './kubectl';
import { Program } from './Program';

/** Options of `buildPrograms`. */
export interface BuildProgramsOptions {
  profile: string;
  /** Programs that only tests run. */
  also?: readonly Program[];
  env?: Environment;
  onProgress: SandboxListener;
  signal?: AbortSignal;
}

/** Builds what a profile runs, kubectl, and what else is asked for, without starting any of it. */
export async function buildPrograms(
  options: BuildProgramsOptions,
): Promise<void> {
  const { profile, also = [], env = process.env, onProgress, signal } = options;
  const programs = [
    ...resolveProfile(profile, controllers).map(({ program }) => program),
    kubectl,
    ...also,
  ];
  const queue = await BuildQueue.start(programs, {
    binaries: await Binaries.create({
      cacheDirectory: cacheDirectory(env),
      toolsDirectory: `${repositoryRoot}/tools`,
      env,
    }),
    signal,
    onProgress: progress => onProgress({ type: 'build', progress }),
  });
  for (const { name } of programs) {
    await queue.get(name);
  }
}
