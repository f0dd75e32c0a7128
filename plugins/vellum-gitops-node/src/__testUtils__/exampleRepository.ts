import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const FOLDER = resolve(__dirname, '../../../../examples/gitops');

/** The files of the example GitOps repository by their paths. */
export function readExampleRepository(): Record<string, string> {
  const entries = readdirSync(FOLDER, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries
      .filter(entry => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map(path => [relative(FOLDER, path), readFileSync(path, 'utf8')]),
  );
}
