import { fstatSync } from 'node:fs';
import { Io } from './Io';

/** The process's own streams. */
export function processIo(): Io {
  const { stdin, stdout, stderr, env } = process;
  return {
    env,
    now: () => new Date(),
    readStdin: async () => {
      if (!isPiped(stdin.fd)) {
        return undefined;
      }
      let text = '';
      for await (const chunk of stdin.setEncoding('utf8')) {
        text += chunk;
      }
      return text;
    },
    writeOut: text => stdout.write(text),
    writeError: text => stderr.write(text),
    ...(stdout.isTTY && { terminal: { columns: stdout.columns } }),
  };
}

/** A terminal, or the null device of a scheduler, has nothing to say. */
function isPiped(descriptor: number): boolean {
  try {
    const stat = fstatSync(descriptor);
    return stat.isFIFO() || stat.isFile() || stat.isSocket();
  } catch {
    return false;
  }
}
