import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { applyDelta } from './applyDelta';
import { GitObject, idOf } from './GitObject';

const TYPES: Record<number, GitObject['type']> = {
  1: 'commit',
  2: 'tree',
  3: 'blob',
  4: 'tag',
};
const OFFSET_DELTA = 6;
const REFERENCE_DELTA = 7;
const HEADER = 12;
const CHECKSUM = 20;

/** An object, or the difference to another one. */
interface PackEntry {
  type: number;
  /** Id of the object that it is a difference to. */
  base?: string;
  data: Buffer;
}

/**
 * The objects of a pack by their ids. Throws RangeError where the bytes are no whole pack.
 *
 * @internal
 */
export function readPack(pack: Buffer): Map<string, GitObject> {
  const content = pack.subarray(0, -CHECKSUM);
  const checksum = createHash('sha1').update(content).digest();
  if (
    pack.toString('latin1', 0, 4) !== 'PACK' ||
    !checksum.equals(pack.subarray(-CHECKSUM))
  ) {
    throw new RangeError('a pack is not whole');
  }
  const objects = new Map<string, GitObject>();
  let waiting = readEntries(content).filter(({ type, data }) => {
    if (type === REFERENCE_DELTA) {
      return true;
    }
    add(objects, { type: TYPES[type], data });
    return false;
  });
  // A difference may be to an object that is itself a difference, further on in the pack.
  while (waiting.length > 0) {
    const rest = waiting.filter(({ base = '', data }) => {
      const known = objects.get(base);
      if (known) {
        add(objects, { type: known.type, data: applyDelta(known.data, data) });
      }
      return !known;
    });
    if (rest.length === waiting.length) {
      throw new RangeError('a pack is a difference to objects it lacks');
    }
    waiting = rest;
  }
  return objects;
}

function add(objects: Map<string, GitObject>, object: GitObject) {
  objects.set(idOf(object), object);
}

function readEntries(pack: Buffer): PackEntry[] {
  const entries: PackEntry[] = [];
  let at = HEADER;
  for (let left = pack.readUInt32BE(8); left > 0; left--) {
    const first = pack[at];
    const type = Math.floor(first / 16) % 8;
    // The size follows in as many bytes as have their first bit set; the content tells it too.
    while (pack[at] >= 128) {
      at++;
    }
    at++;
    let base: string | undefined;
    if (type === REFERENCE_DELTA) {
      base = pack.toString('hex', at, at + 20);
      at += 20;
    } else if (type === OFFSET_DELTA || !TYPES[type]) {
      throw new RangeError('a pack has objects that were not asked for');
    }
    const { data, length } = inflateAt(pack, at);
    entries.push({ type, base, data });
    at += length;
  }
  return entries;
}

/** The content that begins at a place, and how many bytes it takes there. */
function inflateAt(pack: Buffer, at: number) {
  // What Node answers with `info` is not in its types.
  const { buffer, engine } = inflateSync(pack.subarray(at), {
    info: true,
  }) as unknown as { buffer: Buffer; engine: { bytesWritten: number } };
  return { data: buffer, length: engine.bytesWritten };
}
