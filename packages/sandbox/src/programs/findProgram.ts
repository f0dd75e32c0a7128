import { cacheDirectory, Environment } from '../state/locations';
import { repositoryRoot } from '../state/repositoryRoot';
import { Binaries } from './Binaries';
import { GoProgram, ResolvedProgram } from './Program';

/** One program by itself if it can be had without building it: for what is only tried where the program is there. */
export async function findProgram(
  program: GoProgram,
  env: Environment = process.env,
): Promise<ResolvedProgram | undefined> {
  const binaries = await Binaries.create({
    cacheDirectory: cacheDirectory(env),
    toolsDirectory: `${repositoryRoot}/tools`,
    env,
  });
  return binaries.find(program);
}
