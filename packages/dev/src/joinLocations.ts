import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/**
 * The catalog locations of all given configuration files. Backstage takes a list from the last file that has one;
 * the demo wants those of the app and those of the sandbox.
 */
export function joinLocations(configFiles: string[]): unknown[] {
  return configFiles.flatMap(file => {
    const config = parse(readFileSync(file, 'utf8')) as {
      catalog?: { locations?: unknown[] };
    };
    return config.catalog?.locations ?? [];
  });
}
