import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** What `kubectl kustomize` makes of a folder of a repository. Rejects with its words where it refuses. */
export async function renderFolder(options: {
  /** Path of the program. */
  kubectl: string;
  files: Readonly<Record<string, string>>;
  folder: string;
}): Promise<string> {
  const { kubectl, files, folder } = options;
  const root = await mkdtemp(join(tmpdir(), 'vellum-kustomize-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
    const { stdout } = await promisify(execFile)(kubectl, [
      'kustomize',
      join(root, folder),
    ]);
    return stdout;
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
