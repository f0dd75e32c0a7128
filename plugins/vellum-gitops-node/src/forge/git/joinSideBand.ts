import { PktLine } from './pktLines';

const DATA = 1;
const PROGRESS = 2;

/**
 * Puts together what a server sent in lines that each say what they are part of: the answer itself, or words for a person.
 * Throws Error with the server's words where it broke off.
 *
 * @internal
 */
export function joinSideBand(lines: readonly PktLine[]): {
  data: Buffer;
  progress: string;
} {
  const data: Buffer[] = [];
  let progress = '';
  for (const line of lines) {
    if (typeof line === 'string') {
      continue;
    }
    if (line.length === 0) {
      throw new SyntaxError('a line does not say what it is part of');
    }
    const rest = line.subarray(1);
    if (line[0] === DATA) {
      data.push(rest);
    } else if (line[0] === PROGRESS) {
      progress += rest.toString('utf8');
    } else {
      throw new Error(rest.toString('utf8'));
    }
  }
  return { data: Buffer.concat(data), progress };
}
