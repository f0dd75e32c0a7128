import { GitObject } from './GitObject';

/**
 * One line of a folder.
 *
 * @internal
 */
export interface TreeLine {
  name: string;
  /** The name as it is stored, which may be no text: other people's files keep it. */
  bytes: Buffer;
  /** Octal, with six digits. */
  mode: string;
  sha: string;
}

const FOLDER = '040000';
const MODE = /^[0-7]{5,6}$/;
const ID_LENGTH = 20;

/** @internal */
export function isFolder({ mode }: Pick<TreeLine, 'mode'>): boolean {
  return mode === FOLDER;
}

/**
 * Reads a folder. Throws RangeError where the bytes are none, or where a name is none that a file can have.
 *
 * @internal
 */
export function readTree(data: Buffer): TreeLine[] {
  const lines: TreeLine[] = [];
  for (let at = 0; at < data.length; ) {
    const space = data.indexOf(' ', at);
    const end = space < 0 ? -1 : data.indexOf(0, space);
    const next = end + 1 + ID_LENGTH;
    const mode = data.toString('latin1', at, space);
    const bytes = data.subarray(space + 1, end);
    if (end < 0 || next > data.length || !MODE.test(mode)) {
      throw new RangeError('a folder is not whole');
    }
    // With a slash in it, a name would stand for a file in another folder.
    if (bytes.length === 0 || bytes.includes('/')) {
      throw new RangeError('a folder has a file without a proper name');
    }
    lines.push({
      mode: mode.padStart(6, '0'),
      name: bytes.toString('utf8'),
      bytes,
      sha: data.toString('hex', end + 1, next),
    });
    at = next;
  }
  return lines;
}

/**
 * Writes a folder, with its lines in git's order: by bytes, a folder as if its name ended in a slash.
 *
 * @internal
 */
export function writeTree(lines: readonly TreeLine[]): GitObject {
  const sorted = lines
    .map(line => ({
      line,
      key: `${line.bytes.toString('latin1')}${isFolder(line) ? '/' : ''}`,
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  return {
    type: 'tree',
    data: Buffer.concat(
      sorted.flatMap(({ line }) => [
        Buffer.from(`${line.mode.replace(/^0/, '')} `),
        line.bytes,
        Buffer.from('\0'),
        Buffer.from(line.sha, 'hex'),
      ]),
    ),
  };
}
