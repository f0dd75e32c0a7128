import { execFile } from 'node:child_process';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What a tool does that plans on a working copy: clones the head alone, and reads every file. */
export async function cloneAndRead(options: {
  url: string;
  folder: string;
}): Promise<void> {
  const { url, folder } = options;
  try {
    await run('git', ['clone', '-q', '--depth', '1', url, folder], {
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' },
    });
    const entries = await readdir(folder, {
      recursive: true,
      withFileTypes: true,
    });
    for (const entry of entries) {
      if (entry.isFile() && /\.ya?ml$/.test(entry.name)) {
        await readFile(join(entry.parentPath, entry.name), 'utf8');
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
