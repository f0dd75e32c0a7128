import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fillAddresses } from './fillAddresses';
import { gitopsFolder } from './gitopsFolder';
import { SeedAddresses } from './SeedAddresses';

// An example of a real cluster: it keeps the stand-ins.
const untouched = 'clusters/production/';

/** The files of the GitOps repository that differ in this sandbox, by path. */
export async function renderFiles(
  addresses: SeedAddresses,
): Promise<Record<string, string>> {
  const entries = await readdir(gitopsFolder, {
    recursive: true,
    withFileTypes: true,
  });
  const rendered: Record<string, string> = {};
  for (const entry of entries.filter(each => each.isFile())) {
    const file = join(entry.parentPath, entry.name);
    const path = relative(gitopsFolder, file).split(sep).join('/');
    const text = await readFile(file, 'utf8');
    const filled = fillAddresses(text, addresses);
    if (filled !== text && !path.startsWith(untouched)) {
      rendered[path] = filled;
    }
  }
  return rendered;
}
