import { createHash } from 'node:crypto';

const PLAIN = /^(?=.{1,63}$)[a-z0-9]+([-_]+[a-z0-9]+)*$/;

/**
 * The name of a cluster as a part of the name of a branch. Names that git or a file system would not take as they are, an ARN
 * for example, are shortened to what is readable of them, with a hash that tells them apart.
 *
 * @internal
 */
export function scopeOf(cluster: string): string {
  if (PLAIN.test(cluster)) {
    return cluster;
  }
  const hash = createHash('sha256').update(cluster).digest('hex').slice(0, 8);
  const readable = cluster
    .toLocaleLowerCase('en-US')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(-40)
    .replace(/^-|-$/g, '');
  return [readable, hash].filter(Boolean).join('-');
}
