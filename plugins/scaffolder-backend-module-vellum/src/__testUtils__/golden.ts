import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const FOLDER = resolve(__dirname, '../testdata/templates');

/**
 * What a golden file says. With VELLUM_WRITE_GOLDEN it is written anew before, so that what has changed is seen in git.
 */
export function golden(name: string, actual: string): string {
  if (process.env.VELLUM_WRITE_GOLDEN) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(resolve(FOLDER, name), actual);
  }
  return goldenFile(name);
}

/** What a golden file says, for who compares nothing with it. */
export function goldenFile(name: string): string {
  return readFileSync(resolve(FOLDER, name), 'utf8');
}

/** The names of all golden files. */
export function goldenNames(): string[] {
  return readdirSync(FOLDER)
    .filter(name => name.endsWith('.diff'))
    .sort();
}
