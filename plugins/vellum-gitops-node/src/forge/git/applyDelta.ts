import { ByteReader } from './ByteReader';

/** What an instruction copies that says zero. */
const WHOLE_COPY = 0x10000;

/**
 * Makes an object out of another one and the difference to it, as packs hold them. Throws RangeError where they do not fit,
 * or where the object would be larger than allowed.
 *
 * @internal
 */
export function applyDelta(
  base: Buffer,
  delta: Buffer,
  maxSize: number,
): Buffer {
  const reader = ByteReader.create(delta);
  const baseSize = reader.readSize();
  const size = reader.readSize();
  if (baseSize !== base.length) {
    throw misfit();
  }
  if (size > maxSize) {
    throw new RangeError('an object is too large');
  }
  const pieces: Buffer[] = [];
  // Counted down, because a few bytes can ask for copies without end.
  let left = size;
  while (!reader.isAtEnd) {
    const piece = readPiece(reader, base);
    left -= piece.length;
    if (left < 0) {
      throw misfit();
    }
    pieces.push(piece);
  }
  if (left > 0) {
    throw misfit();
  }
  return Buffer.concat(pieces);
}

/** A part of the base, or bytes that the difference itself holds. */
function readPiece(reader: ByteReader, base: Buffer): Buffer {
  const instruction = reader.readByte();
  if (instruction < 128) {
    if (instruction === 0) {
      throw misfit();
    }
    return reader.readBytes(instruction);
  }
  const start = reader.readParts(instruction % 16, 4);
  const length =
    reader.readParts(Math.floor(instruction / 16) % 8, 3) || WHOLE_COPY;
  if (start + length > base.length) {
    throw misfit();
  }
  return base.subarray(start, start + length);
}

function misfit(): RangeError {
  return new RangeError('a delta does not fit what it is a difference to');
}
