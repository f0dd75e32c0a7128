/**
 * Reads bytes one after the other. Throws RangeError where there are no more.
 *
 * @internal
 */
export class ByteReader {
  static create(bytes: Buffer, start = 0): ByteReader {
    return new ByteReader(bytes, start);
  }

  private constructor(
    private readonly bytes: Buffer,
    /** Where the next byte is. */
    private at: number,
  ) {}

  get position(): number {
    return this.at;
  }

  get isAtEnd(): boolean {
    return this.at >= this.bytes.length;
  }

  readByte(): number {
    return this.readBytes(1)[0];
  }

  readBytes(count: number): Buffer {
    if (this.at + count > this.bytes.length) {
      throw new RangeError('the bytes end too early');
    }
    this.at += count;
    return this.bytes.subarray(this.at - count, this.at);
  }

  /** A number in as many bytes as have their first bit set and one more, seven bits in each, least first. */
  readSize(): number {
    let size = 0;
    let factor = 1;
    for (;;) {
      const byte = this.readByte();
      size += (byte % 128) * factor;
      if (!Number.isSafeInteger(size)) {
        throw new RangeError('a size is too large');
      }
      if (byte < 128) {
        return size;
      }
      factor *= 128;
    }
  }

  /** A number of so many bytes, least first, of which only those are there whose bit is set. */
  readParts(bits: number, count: number): number {
    let value = 0;
    for (let part = 0; part < count; part++) {
      if (Math.floor(bits / 2 ** part) % 2 === 1) {
        value += this.readByte() * 256 ** part;
      }
    }
    return value;
  }
}
