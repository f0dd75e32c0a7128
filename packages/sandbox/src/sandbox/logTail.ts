import { open } from 'node:fs/promises';

/** The last lines of a log file; empty when there is none. */
export async function logTail(
  file: string,
  lines: number,
  /** Where to begin: what was written before belongs to an earlier process. */
  from = 0,
): Promise<string> {
  const size = 64 * 1024;
  try {
    const handle = await open(file);
    try {
      const { size: end } = await handle.stat();
      const start = Math.max(from, end - size);
      const buffer = Buffer.alloc(Math.max(end - start, 0));
      await handle.read(buffer, 0, buffer.length, start);
      return buffer
        .toString('utf8')
        .trimEnd()
        .split('\n')
        .slice(-lines)
        .join('\n');
    } finally {
      await handle.close();
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return '';
    }
    throw error;
  }
}
