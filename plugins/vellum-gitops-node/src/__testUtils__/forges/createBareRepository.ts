import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const identity = ['user.name=Seed', 'user.email=seed@example.org'];

/** Makes a bare repository with one commit on `main`. */
export async function createBareRepository(options: {
  directory: string;
  files: Record<string, string>;
}): Promise<void> {
  const { directory, files } = options;
  await run('git', ['init', '-q', '--bare', '-b', 'main', directory]);
  const config = { 'http.receivepack': true, 'uploadpack.allowFilter': true };
  for (const [key, value] of Object.entries(config)) {
    await run('git', ['-C', directory, 'config', key, `${value}`]);
  }
  await pushFirstCommit({ url: directory, files, scratch: dirname(directory) });
}

/** Makes these files all that a repository has, in one commit on `main`. */
export async function pushFirstCommit(options: {
  url: string;
  files: Record<string, string>;
  scratch: string;
}): Promise<void> {
  const { url, files, scratch } = options;
  const clone = await mkdtemp(join(scratch, 'seed-'));
  const git = (...args: string[]) =>
    run('git', ['-C', clone, ...identity.flatMap(it => ['-c', it]), ...args]);
  try {
    await git('init', '-q', '-b', 'main');
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(clone, path)), { recursive: true });
      await writeFile(join(clone, path), text);
    }
    await git('add', '.');
    await git('commit', '-q', '-m', 'First');
    await git('push', '-q', '--force', url, 'main');
  } finally {
    await rm(clone, { recursive: true, force: true });
  }
}
