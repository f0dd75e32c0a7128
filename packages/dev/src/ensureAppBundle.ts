import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { contentHash } from './contentHash';
import { cacheDirectory, repositoryRoot } from './locations';
import { runCommand } from './runCommand';

/** Everything the bundle is made from. */
const INPUTS = ['packages/app', 'plugins', 'yarn.lock', 'package.json'];

/** Puts the built app into `packages/app/dist`: from the cache where these sources were built before, else by a build. */
export async function ensureAppBundle(logFile: string): Promise<void> {
  const dist = resolve(repositoryRoot, 'packages/app/dist');
  const cached = resolve(
    cacheDirectory,
    'app-bundle',
    contentHash(repositoryRoot, INPUTS),
  );
  if (!existsSync(cached)) {
    const { exitCode, output } = await runCommand(
      'yarn',
      ['workspace', 'app', 'build'],
      { logFile },
    );
    if (exitCode !== 0) {
      throw new Error(
        `The app does not build. The whole output is in ${logFile}; it ends:\n${output.slice(
          -2000,
        )}`,
      );
    }
    mkdirSync(resolve(cacheDirectory, 'app-bundle'), { recursive: true });
    const unfinished = `${cached}.${process.pid}`;
    cpSync(dist, unfinished, { recursive: true });
    // One rename: a reader sees the whole bundle or none. Where another process was quicker, its copy is as good.
    try {
      renameSync(unfinished, cached);
    } catch {
      rmSync(unfinished, { recursive: true, force: true });
    }
    return;
  }
  rmSync(dist, { recursive: true, force: true });
  cpSync(cached, dist, { recursive: true });
}
