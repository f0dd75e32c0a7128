import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { contentHash } from './contentHash';
import { cacheDirectory, repositoryRoot } from './locations';
import { runCommand } from './runCommand';

/** Everything the bundle is made from: `app-config.yaml` says which plugins are looked for. */
const INPUTS = [
  'packages/app',
  'plugins',
  'yarn.lock',
  'package.json',
  'app-config.yaml',
];

/**
 * Puts the built app into `packages/app/dist`: from the cache where these sources were built before, else by a build.
 * Where it is there already nothing is touched, since a running backend serves that very folder.
 */
export async function ensureAppBundle(logFile: string): Promise<void> {
  const dist = resolve(repositoryRoot, 'packages/app/dist');
  const stamp = resolve(dist, '.vellum-content');
  const hash = contentHash(repositoryRoot, INPUTS);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;

  const cached = resolve(cacheDirectory, 'app-bundle', hash);
  if (existsSync(cached)) {
    copyWhole(cached, dist);
    return;
  }
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
  writeFileSync(stamp, hash);
  copyWhole(dist, cached);
}

/** Copies a folder so that a reader of `to` sees the old one or the new one, never a part. */
function copyWhole(from: string, to: string): void {
  const unfinished = `${to}.${process.pid}`;
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, unfinished, { recursive: true });
  rmSync(to, { recursive: true, force: true });
  renameSync(unfinished, to);
}
