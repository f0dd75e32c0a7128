import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { GitObject } from './GitObject';

const TYPES: Record<GitObject['type'], number> = {
  commit: 1,
  tree: 2,
  blob: 3,
  tag: 4,
};

/**
 * Objects in the form in which they are sent: each whole and compressed.
 *
 * @internal
 */
export function writePack(objects: readonly GitObject[]): Buffer {
  const header = Buffer.alloc(12);
  header.write('PACK', 'latin1');
  header.writeUInt32BE(2, 4);
  header.writeUInt32BE(objects.length, 8);
  const content = Buffer.concat([
    header,
    ...objects.flatMap(({ type, data }) => [
      entryHeader(TYPES[type], data.length),
      deflateSync(data),
    ]),
  ]);
  return Buffer.concat([content, createHash('sha1').update(content).digest()]);
}

/** Four bits of the size beside the type, then seven in each byte, least first; all but the last have their first bit set. */
function entryHeader(type: number, size: number): Buffer {
  const bytes = [type * 16 + (size % 16)];
  for (
    let rest = Math.floor(size / 16);
    rest > 0;
    rest = Math.floor(rest / 128)
  ) {
    bytes[bytes.length - 1] += 128;
    bytes.push(rest % 128);
  }
  return Buffer.from(bytes);
}
