/**
 * The command line of the Vellum suite.
 *
 * @packageDocumentation
 */
import { processIo } from './processIo';
import { run } from './run';

export { run } from './run';
export type { Io } from './Io';
export type { ExitCode } from './exitCode';

/** Runs `vellum` with the arguments of this process, and sets its exit code. @public */
export function main(): void {
  // Whoever reads only the beginning, as `head` does, has what they wanted.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') {
      throw error;
    }
  });
  run(process.argv.slice(2), processIo()).then(
    code => {
      process.exitCode = code;
    },
    (error: Error) => {
      process.stderr.write(
        `vellum: ${
          error.stack ?? error.message
        }\nThis is a mistake in vellum itself; please report it with the command.\n`,
      );
      process.exitCode = 3;
    },
  );
}
