import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { repositoryRoot } from './locations';

/** How a command ended. */
export interface CommandResult {
  exitCode: number;
  /** Standard output and error as they came. */
  output: string;
}

/** Runs a command in the checkout, keeps its output in a file, and gives it back whole. */
export function runCommand(
  command: string,
  args: string[],
  options: {
    logFile: string;
    env?: NodeJS.ProcessEnv;
    cwd?: string;
    /** Called with each piece of output. */
    onOutput?: (text: string) => void;
  },
): Promise<CommandResult> {
  mkdirSync(dirname(options.logFile), { recursive: true });
  const log = createWriteStream(options.logFile);
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? repositoryRoot,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    // Whoever ends this process ends what it runs.
    const forward = (signal: NodeJS.Signals) => {
      child.kill(signal);
      process.exitCode = 130;
    };
    process.on('SIGINT', forward).on('SIGTERM', forward);
    const chunks: Buffer[] = [];
    const collect = (chunk: Buffer) => {
      chunks.push(chunk);
      log.write(chunk);
      options.onOutput?.(chunk.toString('utf8'));
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', reject);
    log.on('error', reject);
    child.on('close', code => {
      process.off('SIGINT', forward).off('SIGTERM', forward);
      // Whoever is told of the end may read the log.
      log.end(() =>
        resolve({
          exitCode: code ?? 1,
          output: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
  });
}
