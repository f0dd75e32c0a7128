import { spawn } from 'node:child_process';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { GitDirectory } from './GitDirectory';
import { gitEnvironment } from './gitEnvironment';

/**
 * Streams a commit's files as an archive whose entries lie below one folder.
 *
 * @internal
 */
export async function writeArchive(
  git: GitDirectory,
  options: {
    commit: string;
    folder: string;
    format: 'tar.gz' | 'zip';
    into: Writable;
  },
): Promise<void> {
  const child = spawn(
    'git',
    [
      'archive',
      `--format=${options.format}`,
      `--prefix=${options.folder}/`,
      options.commit,
    ],
    {
      env: { ...gitEnvironment(), GIT_DIR: git.path },
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  try {
    await pipeline(child.stdout, options.into);
  } finally {
    child.kill();
  }
}
