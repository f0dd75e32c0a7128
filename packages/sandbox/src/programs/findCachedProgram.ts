import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDirectory, Environment } from '../state/locations';
import { repositoryRoot } from '../state/repositoryRoot';
import { binaryCacheKey } from './binaryCacheKey';
import { GoProgram, ResolvedProgram } from './Program';

/**
 * One program if it was built before, by whichever release of Go: for tests that run only where the program is there,
 * which has to be known at once.
 */
export function findCachedProgram(
  program: GoProgram,
  env: Environment = process.env,
): ResolvedProgram | undefined {
  const tool = join(repositoryRoot, 'tools', program.tool);
  const read = (file: string) => readFileSync(join(tool, file), 'utf8');
  const key = binaryCacheKey({
    program,
    goMod: read('go.mod'),
    goSum: read('go.sum'),
    sources: program.sources?.map(read),
    platform: `${process.platform}-${process.arch}`,
  });
  const bin = join(cacheDirectory(env), 'bin');
  const folder = existsSync(bin)
    ? readdirSync(bin).find(
        each =>
          each.startsWith(key) &&
          // Nothing that is being built, and no lock.
          /^-go\d+(\.\d+)*([a-z]+\d+)?$/.test(each.slice(key.length)),
      )
    : undefined;
  return folder === undefined
    ? undefined
    : {
        name: program.name,
        path: join(bin, folder, program.name),
        from: 'cache',
        assets: program.assets && join(bin, folder, 'assets'),
      };
}
