import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { groupBy } from '../../repository/groupBy';
import { applyDelta } from './applyDelta';
import { ByteReader } from './ByteReader';
import { GitObject, idOf } from './GitObject';

const TYPES: Record<number, GitObject['type']> = {
  1: 'commit',
  2: 'tree',
  3: 'blob',
  4: 'tag',
};
const REFERENCE_DELTA = 7;
const VERSION = 2;
const CHECKSUM = 20;

/** What a pack may unpack to. The YAML files of a GitOps repository are a few MiB. */
const MAX_SIZE = 512 * 1024 * 1024;

/** What an object takes beside its bytes, so that millions of empty ones count too. */
const OVERHEAD = 256;

/** An object, or the difference to another one. */
interface PackEntry {
  type: number;
  /** Id of the object that it is a difference to; empty for an object. */
  base: string;
  data: Buffer;
}

/**
 * The objects of a pack by their ids. Throws RangeError where the bytes are no whole pack, and where what they unpack to is
 * larger than allowed: nothing that they say of themselves is believed before it is counted.
 *
 * @internal
 */
export function readPack(
  pack: Buffer,
  maxSize: number = MAX_SIZE,
): Map<string, GitObject> {
  const content = pack.subarray(0, -CHECKSUM);
  const checksum = createHash('sha1').update(content).digest();
  if (
    pack.toString('latin1', 0, 4) !== 'PACK' ||
    !checksum.equals(pack.subarray(-CHECKSUM))
  ) {
    throw new RangeError('a pack is not whole');
  }
  let room = maxSize;
  const entries = readEntries(content, room);
  room -= entries.reduce((sum, each) => sum + each.data.length + OVERHEAD, 0);

  const [whole, differences] = [false, true].map(isDifference =>
    entries.filter(each => (each.type === REFERENCE_DELTA) === isDifference),
  );
  const byBase = groupBy(differences, each => each.base);
  const objects = new Map<string, GitObject>();
  // A difference may be to an object that is itself a difference, further on in the pack.
  const open: GitObject[] = whole.map(({ type, data }) => ({
    type: TYPES[type],
    data,
  }));
  for (let object = open.pop(); object; object = open.pop()) {
    const { type, data: base } = object;
    const id = idOf(object);
    objects.set(id, object);
    for (const { data: delta } of byBase.get(id) ?? []) {
      const data = applyDelta(base, delta, room);
      room -= data.length + OVERHEAD;
      open.push({ type, data });
    }
    byBase.delete(id);
  }
  if (byBase.size > 0) {
    throw new RangeError('a pack is a difference to objects it lacks');
  }
  return objects;
}

function readEntries(pack: Buffer, maxSize: number): PackEntry[] {
  const header = ByteReader.create(pack, 'PACK'.length);
  const version = header.readBytes(4).readUInt32BE();
  if (version !== VERSION) {
    throw new RangeError('a pack has a version that is not known');
  }
  const count = header.readBytes(4).readUInt32BE();
  const entries: PackEntry[] = [];
  let room = maxSize;
  let at = header.position;
  while (entries.length < count) {
    const { entry, end } = readEntry(pack, at, room);
    entries.push(entry);
    room -= entry.data.length + OVERHEAD;
    at = end;
  }
  if (at !== pack.length) {
    throw new RangeError('a pack holds more than it says');
  }
  return entries;
}

function readEntry(
  pack: Buffer,
  start: number,
  maxSize: number,
): { entry: PackEntry; end: number } {
  const reader = ByteReader.create(pack, start);
  // Three bits for the type and four of the size; the rest of the size follows where the first bit is set.
  const first = reader.readByte();
  const type = Math.floor(first / 16) % 8;
  const size = (first % 16) + (first < 128 ? 0 : reader.readSize() * 16);
  if (type !== REFERENCE_DELTA && !TYPES[type]) {
    throw new RangeError('a pack has objects that were not asked for');
  }
  if (size > maxSize) {
    throw new RangeError('a pack is too large');
  }
  const base =
    type === REFERENCE_DELTA ? reader.readBytes(20).toString('hex') : '';
  const { data, length } = inflateAt(pack, reader.position, size);
  return { entry: { type, base, data }, end: reader.position + length };
}

/** The content of a size that begins at a place, and how many bytes it takes there. */
function inflateAt(pack: Buffer, at: number, size: number) {
  // What Node answers with `info` is not in its types. It stops as soon as there is more than was said.
  const { buffer, engine } = inflateSync(pack.subarray(at), {
    info: true,
    maxOutputLength: Math.max(size, 1),
  }) as unknown as { buffer: Buffer; engine: { bytesWritten: number } };
  if (buffer.length !== size) {
    throw new RangeError('an object has another size than its pack says');
  }
  return { data: buffer, length: engine.bytesWritten };
}
