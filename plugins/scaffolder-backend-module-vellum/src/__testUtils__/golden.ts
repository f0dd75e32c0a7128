import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const FOLDER = resolve(__dirname, '../testdata/templates');

/**
 * What a golden file says. With VELLUM_WRITE_GOLDEN it is written anew before, so that what has changed is seen in git.
 */
export function golden(name: string, actual: string): string {
  const file = resolve(FOLDER, name);
  if (process.env.VELLUM_WRITE_GOLDEN) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, actual);
  }
  return readFileSync(file, 'utf8');
}

/** The names of all golden files. */
export function goldenNames(): string[] {
  return readdirSync(FOLDER)
    .filter(name => name.endsWith('.diff'))
    .sort();
}
