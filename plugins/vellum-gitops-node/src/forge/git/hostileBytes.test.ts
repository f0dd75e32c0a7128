import { assertError } from '@backstage/errors';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { applyDelta } from './applyDelta';
import { readCommit } from './commitObject';
import { GitObject, idOf } from './GitObject';
import { joinSideBand } from './joinSideBand';
import { readPktLines, writePktLines } from './pktLines';
import { readPack } from './readPack';
import { readTree, TreeLine, writeTree } from './treeObject';
import { writePack } from './writePack';

const KIB = 1024;
const MIB = KIB * KIB;

/** More than any example here makes. */
const LIMIT = 4 * MIB;

const anyBytes = fc
  .uint8Array({ maxLength: 300 })
  .map(bytes => Buffer.from(bytes));

const blob = (data: Buffer): GitObject => ({ type: 'blob', data });

/** Whatever the network brings is either understood or refused: it never hangs, and never takes more memory than allowed. */
describe('bytes that come from somewhere else', () => {
  /** Undefined where it is refused: with a sentence of ours or of the decompression, not by accident. */
  const understand = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      assertError(error);
      if (error.message === '' || error.name === 'TypeError') {
        throw error;
      }
      return undefined;
    }
  };

  describe('lines of the wire format', () => {
    it('are read as they were written', () => {
      const text = fc.string({ unit: 'grapheme', maxLength: 200 });
      fc.assert(
        fc.property(fc.array(text), texts => {
          // A mark is no text.
          fc.pre(!texts.some(each => /^(flush|delimiter)$/.test(each)));
          const lines = readPktLines(writePktLines([...texts, 'flush']));
          expect(lines.at(-1)).toBe('flush');
          expect(lines.slice(0, -1).map(String)).toEqual(
            texts.map(each => `${each}\n`),
          );
        }),
      );
    });

    it('are lines or none', () => {
      const digits = fc.constantFrom('0000', '0001', '0003', '0005', '00ff');
      const bytes = fc
        .array(fc.oneof(anyBytes, digits.map(Buffer.from)))
        .map(parts => Buffer.concat(parts));
      fc.assert(
        fc.property(bytes, it => {
          const lines = understand(() => readPktLines(it));
          const joined = understand(() => lines && joinSideBand(lines));
          expect(joined?.data.length ?? 0).toBeLessThanOrEqual(it.length);
        }),
      );
    });
  });

  describe('differences', () => {
    it('are applied as they were made', () => {
      const part = fc.oneof(
        fc.record({
          start: fc.double({ min: 0, max: 1, noNaN: true }),
          end: fc.double({ min: 0, max: 1, noNaN: true }),
        }),
        fc.uint8Array({ minLength: 1, maxLength: 127 }),
      );
      fc.assert(
        fc.property(
          fc.uint8Array({ maxLength: 70_000, size: 'max' }),
          fc.array(part, { maxLength: 20 }),
          (bytes, parts) => {
            const base = Buffer.from(bytes);
            const pieces = parts.map(each => {
              if (each instanceof Uint8Array) {
                return { text: Buffer.from(each), code: insert(each) };
              }
              const [start, end] = [each.start, each.end]
                .map(at => Math.floor(at * base.length))
                .sort((a, b) => a - b);
              return {
                text: base.subarray(start, end),
                code: end > start ? copy(start, end - start) : Buffer.alloc(0),
              };
            });
            const result = Buffer.concat(pieces.map(each => each.text));
            const code = Buffer.concat(pieces.map(each => each.code));
            const made = applyDelta(
              base,
              deltaOf(base.length, result.length, code),
              result.length,
            );
            expect(made).toEqual(result);
          },
        ),
      );
    });

    it('are refused, or make no more than allowed', () => {
      fc.assert(
        fc.property(anyBytes, anyBytes, (base, code) => {
          const bytes = Buffer.concat([sizeOf(base.length), code]);
          const made = understand(() => applyDelta(base, bytes, 500));
          expect(made?.length ?? 0).toBeLessThanOrEqual(500);
        }),
      );
    });

    const base = Buffer.from('some text');
    it.each<[string, Buffer, RegExp]>([
      ['are to something else', deltaOf(3, 0, Buffer.alloc(0)), /does not fit/],
      ['end too early', Buffer.from([base.length, 130]), /end too early/],
      ['say an instruction that is none', delta(1, [0]), /does not fit/],
      ['copy what is not there', delta(4, copy(7, 4)), /does not fit/],
      ['make less than they say', delta(9, insert([1])), /does not fit/],
      ['make more than they say', delta(2, copy(0, 9)), /does not fit/],
      ['say a size beyond counting', Buffer.alloc(99, 255), /size is too/],
      ['make more than allowed', deltaOf(9, MIB, copy(0, 9)), /is too large/],
      [
        'copy again and again',
        delta(9, Buffer.concat(Array(1_000).fill(copy(0, 9)))),
        /does not fit/,
      ],
    ])('are refused where they %s', (_what, bytes, message) => {
      expect(() => applyDelta(base, bytes, KIB)).toThrow(message);
    });

    function delta(size: number, code: Buffer | number[]): Buffer {
      return deltaOf(base.length, size, Buffer.from(code));
    }
  });

  describe('packs', () => {
    /** Objects, some of them as differences to others. */
    const objects = fc
      .array(anyBytes, { minLength: 1, maxLength: 8 })
      .map(all => all.map(blob));

    it('are read in whatever order they hold their objects', () => {
      const order = fc.array(fc.nat(), { minLength: 20, maxLength: 20 });
      fc.assert(
        fc.property(objects, order, (all, keys) => {
          const chain = chainOf(all[0].data, 10);
          const entries = [
            ...all.map(each => entry(3, each.data)),
            ...chain.entries,
          ];
          const shuffled = entries
            .map((each, at) => ({ each, key: keys[at] }))
            .sort((a, b) => a.key - b.key);
          const read = readPack(packOf(shuffled.map(({ each }) => each)));
          expect(new Set(read.keys())).toEqual(
            new Set([...all.map(idOf), ...chain.ids]),
          );
        }),
      );
    });

    it('are read where each difference stands before what it is to, however many there are', () => {
      const { entries, ids } = chainOf(Buffer.from('start'), 5_000);
      const read = readPack(
        packOf([...entries.reverse(), entry(3, Buffer.from('start'))]),
      );
      expect(read.size).toBe(ids.length + 1);
    });

    it('are refused, or hold no more than allowed', () => {
      const change = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }));
      fc.assert(
        fc.property(
          objects,
          fc.array(change, { maxLength: 4 }),
          fc.nat({ max: 40 }),
          (all, changes, cut) => {
            const chain = chainOf(all[0].data, 3);
            const whole = packOf([
              ...all.map(each => entry(3, each.data)),
              ...chain.entries,
            ]);
            const content = Buffer.from(whole.subarray(0, -20 - cut));
            changes.forEach(([at, byte]) => {
              content[at % content.length] = byte;
            });
            const read = understand(() => readPack(sealed(content), LIMIT));
            read?.forEach((object, id) => expect(idOf(object)).toBe(id));
          },
        ),
        { numRuns: 500 },
      );
    });

    it('are refused, whatever they are', () => {
      fc.assert(
        fc.property(anyBytes, bytes => {
          const content = Buffer.concat([Buffer.from('PACK\0\0\0\x02'), bytes]);
          const packs = [bytes, sealed(bytes), sealed(content)];
          const read = packs.map(it => understand(() => readPack(it, LIMIT)));
          // Only one without objects can be made by chance.
          expect(read.map(it => it?.size ?? 0)).toEqual([0, 0, 0]);
        }),
      );
    });

    const zeros = Buffer.alloc(8 * MIB);
    const base = Buffer.from('x'.repeat(200));
    const twice = Buffer.concat([copy(0, 200), copy(0, 200)]);
    it.each<[string, () => Buffer, RegExp]>([
      [
        'unpack to more than allowed',
        () => packOf([entry(3, zeros)]),
        /too large/,
      ],
      [
        'unpack to more than they say',
        () => packOf([entry(3, zeros, 10)]),
        /larger than 10 bytes/,
      ],
      [
        'unpack to less than they say',
        () => packOf([entry(3, Buffer.from('abc'), 10)]),
        /another size/,
      ],
      [
        'unpack to more than allowed together',
        () => packOf(Array(5).fill(entry(3, zeros.subarray(0, MIB)))),
        /too large/,
      ],
      [
        'hold objects without number that hold nothing',
        () => packOf(Array(20_000).fill(entry(3, Buffer.alloc(0)))),
        /too large/,
      ],
      [
        'make more than allowed of what they hold',
        () =>
          packOf([
            entry(3, base),
            ...Array(8).fill(
              difference(idOf(blob(base)), deltaOf(200, MIB, twice)),
            ),
          ]),
        /does not fit|too large/,
      ],
      [
        'hold a difference to something else',
        () => packOf([difference('a'.repeat(40), Buffer.alloc(2))]),
        /objects it lacks/,
      ],
      [
        'hold a difference to a place',
        () => packOf([entry(6, Buffer.alloc(2))]),
        /not asked for/,
      ],
      [
        'hold fewer objects than they say',
        () => packOf([entry(3, base)], 2),
        /end too early/,
      ],
      [
        'hold more objects than they say',
        () => packOf([entry(3, base), entry(3, zeros)], 1),
        /more than it says/,
      ],
      [
        'are of another version',
        () => sealed(Buffer.from('PACK\0\0\0\x03\0\0\0\0')),
        /version/,
      ],
      ['break off', () => sealed(Buffer.from('PACK\0\0')), /end too early/],
    ])('are refused where they %s', (_what, make, message) => {
      expect(() => readPack(make(), LIMIT)).toThrow(message);
    });
  });

  describe('folders', () => {
    const line = fc
      .record({
        mode: fc.constantFrom('040000', '100644', '100755', '120000', '160000'),
        bytes: fc
          .uint8Array({ minLength: 1, maxLength: 20 })
          .filter(bytes => !bytes.includes(0) && !bytes.includes(0x2f))
          .map(bytes => Buffer.from(bytes)),
        sha: fc.stringMatching(/^[0-9a-f]{40}$/),
      })
      .map((it): TreeLine => ({ ...it, name: it.bytes.toString('utf8') }));

    it('are read as they were written', () => {
      fc.assert(
        fc.property(fc.array(line), lines => {
          const { data } = writeTree(lines);
          expect(readTree(data)).toHaveLength(lines.length);
          expect(writeTree(readTree(data)).data).toEqual(data);
        }),
      );
    });

    it('are refused, or have names that files can have', () => {
      fc.assert(
        fc.property(fc.array(line), anyBytes, fc.nat(), (lines, bytes, at) => {
          const { data } = writeTree(lines);
          const spoilt = Buffer.concat([
            data.subarray(0, at % (data.length + 1)),
            bytes,
          ]);
          understand(() => readTree(spoilt))?.forEach(each => {
            expect(each.name).not.toMatch(/^$|[/\0]/);
            expect(each.sha).toMatch(/^[0-9a-f]{40}$/);
          });
        }),
        { numRuns: 500 },
      );
    });

    const id = Buffer.alloc(20, 1);
    const folder = (text: string) => Buffer.concat([Buffer.from(text), id]);
    it.each([
      ['name nothing', Buffer.alloc(30, 1), /not whole/],
      ['break off in an id', folder('100644 a\0').subarray(1, -1), /not whole/],
      ['have a mode that is none', folder('1006x4 a\0'), /not whole/],
      ['have a name that is empty', folder('100644 \0'), /proper name/],
      ['reach into another folder', folder('100644 a/b\0'), /proper name/],
    ])('are refused where they %s', (_what, data, message) => {
      expect(() => readTree(data)).toThrow(message);
    });
  });

  it('that are a commit name its folder and its parents, or none', () => {
    fc.assert(
      fc.property(fc.oneof(anyBytes, fc.string().map(Buffer.from)), data => {
        const commit = readCommit(data);
        expect(typeof commit.tree).toBe('string');
        expect(commit.author).not.toBe('');
      }),
    );
  });
});

/** A number as packs write it: seven bits in each byte, least first, the first bit set in all but the last. */
function sizeOf(size: number): Buffer {
  const bytes = [size % 128];
  for (
    let rest = Math.floor(size / 128);
    rest > 0;
    rest = Math.floor(rest / 128)
  ) {
    bytes[bytes.length - 1] += 128;
    bytes.push(rest % 128);
  }
  return Buffer.from(bytes);
}

function deltaOf(from: number, to: number, code: Buffer): Buffer {
  return Buffer.concat([sizeOf(from), sizeOf(to), code]);
}

function insert(bytes: Uint8Array | number[]): Buffer {
  return Buffer.from([bytes.length, ...bytes]);
}

/** With all bytes of the place and of the length. */
function copy(start: number, length: number): Buffer {
  const bytes = Buffer.alloc(8, 255);
  bytes.writeUInt32LE(start, 1);
  bytes.writeUIntLE(length, 5, 3);
  return bytes;
}

/** An object of a pack, or a difference; the size is that of the data, unless it lies. */
function entry(type: number, data: Buffer, size = data.length): Buffer {
  const rest = Math.floor(size / 16);
  return Buffer.concat([
    Buffer.from([type * 16 + (size % 16) + (rest > 0 ? 128 : 0)]),
    rest > 0 ? sizeOf(rest) : Buffer.alloc(0),
    deflateSync(data),
  ]);
}

function difference(base: string, code: Buffer): Buffer {
  const whole = entry(7, code);
  const header = whole.length - deflateSync(code).length;
  return Buffer.concat([
    whole.subarray(0, header),
    Buffer.from(base, 'hex'),
    whole.subarray(header),
  ]);
}

/** Differences of which each adds a byte to the one before. */
function chainOf(start: Buffer, length: number) {
  const entries: Buffer[] = [];
  const ids: string[] = [];
  let last = start;
  for (let n = 0; n < length; n++) {
    const code = Buffer.concat([
      last.length > 0 ? copy(0, last.length) : Buffer.alloc(0),
      insert([n % 256]),
    ]);
    const size = last.length + 1;
    entries.push(difference(idOf(blob(last)), deltaOf(size - 1, size, code)));
    last = Buffer.concat([last, Buffer.from([n % 256])]);
    ids.push(idOf(blob(last)));
  }
  return { entries, ids };
}

function sealed(content: Buffer): Buffer {
  const checksum = createHash('sha1').update(content).digest();
  return Buffer.concat([content, checksum]);
}

function packOf(entries: readonly Buffer[], count = entries.length): Buffer {
  const header = writePack([]).subarray(0, 12);
  header.writeUInt32BE(count, 8);
  return sealed(Buffer.concat([header, ...entries]));
}
