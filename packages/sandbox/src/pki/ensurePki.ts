import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createPki, PkiFiles } from './createPki';
import { createSealingKey } from './createSealingKey';

/** Writes the PKI once, and what a sandbox of an earlier release has not got yet. */
export async function ensurePki(folder: string): Promise<void> {
  await writeOnce(folder, () => createPki(new Date()));
  await writeOnce(join(folder, 'sealed-secrets'), () =>
    createSealingKey(new Date()),
  );
}

/**
 * The folder appears whole by a rename, so a sandbox that was killed in the
 * middle of its first start does not keep half of it.
 */
async function writeOnce(
  folder: string,
  create: () => Promise<PkiFiles>,
): Promise<void> {
  if (existsSync(folder)) {
    return;
  }
  const temporary = `${folder}.tmp`;
  await rm(temporary, { recursive: true, force: true });
  for (const [name, content] of Object.entries(await create())) {
    const file = join(temporary, name);
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await writeFile(file, content, { mode: 0o600 });
  }
  await rename(temporary, folder);
}
