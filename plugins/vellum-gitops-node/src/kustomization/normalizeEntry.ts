import { posix } from 'node:path';

/**
 * Brings the ways to write one path into one: `./a.yaml` is `a.yaml`, `base/` is `base`. Addresses stay as they are.
 *
 * @internal
 */
export function normalizeEntry(entry: string): string {
  return entry.includes('://')
    ? entry
    : posix.normalize(entry).replace(/\/$/, '');
}
