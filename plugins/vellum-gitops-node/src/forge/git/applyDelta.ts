/**
 * Makes an object out of another one and the difference to it, as packs hold them. Throws RangeError where they do not fit.
 *
 * @internal
 */
export function applyDelta(base: Buffer, delta: Buffer): Buffer {
  let at = 0;
  const next = () => {
    if (at >= delta.length) {
      throw new RangeError('a delta ends too early');
    }
    return delta[at++];
  };
  const readSize = () => {
    let size = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = next();
      size += (byte % 128) * factor;
      if (byte < 128) {
        return size;
      }
    }
  };
  /** The bytes that the low bits of an instruction say are there, least first. */
  const readParts = (bits: number, count: number) => {
    let value = 0;
    for (let part = 0; part < count; part++) {
      if (Math.floor(bits / 2 ** part) % 2 === 1) {
        value += next() * 256 ** part;
      }
    }
    return value;
  };

  const baseSize = readSize();
  const size = readSize();
  const pieces: Buffer[] = [];
  while (at < delta.length) {
    const instruction = next();
    if (instruction >= 128) {
      const offset = readParts(instruction % 16, 4);
      const length = readParts(Math.floor(instruction / 16) % 8, 3) || 0x10000;
      pieces.push(base.subarray(offset, offset + length));
    } else {
      pieces.push(delta.subarray(at, at + instruction));
      at += instruction;
    }
  }
  const result = Buffer.concat(pieces);
  if (baseSize !== base.length || size !== result.length) {
    throw new RangeError('a delta does not fit what it is a difference to');
  }
  return result;
}
