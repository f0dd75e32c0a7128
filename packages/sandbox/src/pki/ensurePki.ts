import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createPki } from './createPki';

/**
 * Writes the PKI once. The folder appears whole by a rename, so a sandbox that
 * was killed in the middle of its first start does not keep half a PKI.
 */
export async function ensurePki(folder: string): Promise<void> {
  if (existsSync(folder)) {
    return;
  }
  const temporary = `${folder}.tmp`;
  await rm(temporary, { recursive: true, force: true });
  for (const [name, content] of Object.entries(await createPki(new Date()))) {
    const file = join(temporary, name);
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await writeFile(file, content, { mode: 0o600 });
  }
  await rename(temporary, folder);
}
