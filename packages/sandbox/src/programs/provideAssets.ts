import { NotFoundError } from '@backstage/errors';
import { cacheDirectory, Environment } from '../state/locations';
import { repositoryRoot } from '../state/repositoryRoot';
import { Binaries } from './Binaries';
import { GoProgram } from './Program';

/** The folder with the files that a module has beside its program, which is not built for it. */
export async function provideAssets(
  program: GoProgram,
  env: Environment = process.env,
): Promise<string> {
  const binaries = await Binaries.create({
    cacheDirectory: cacheDirectory(env),
    toolsDirectory: `${repositoryRoot}/tools`,
    env,
  });
  const folder = await binaries.provideAssets(program);
  if (!folder) {
    throw new NotFoundError(
      `The files of tools/${program.tool} are not in the cache, and Go, which could fetch them, was not found: install Go (https://go.dev/doc/install)`,
    );
  }
  return folder;
}
