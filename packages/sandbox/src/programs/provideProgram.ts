import { cacheDirectory, Environment } from '../state/locations';
import { repositoryRoot } from '../state/repositoryRoot';
import { Binaries } from './Binaries';
import { GoProgram, ResolvedProgram } from './Program';

/** One program by itself, built where the cache does not have it. */
export async function provideProgram(
  program: GoProgram,
  env: Environment = process.env,
): Promise<ResolvedProgram> {
  const binaries = await Binaries.create({
    cacheDirectory: cacheDirectory(env),
    toolsDirectory: `${repositoryRoot}/tools`,
    env,
  });
  return (await binaries.find(program)) ?? binaries.build(program);
}
