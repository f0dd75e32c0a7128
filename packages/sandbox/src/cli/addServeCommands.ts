import { Command } from 'commander';
import { InputError } from '@backstage/errors';
import { startForge } from '../forge';

/** Commands that are components of a sandbox: `up` starts them. */
export function addServeCommands(program: Command): void {
  program
    .command('serve-forge', { hidden: true })
    .requiredOption('--root <folder>')
    .requiredOption('--port <port>')
    .action(async (options: { root: string; port: string }) => {
      const token = process.env.VELLUM_FORGE_TOKEN;
      if (!token) {
        throw new InputError('VELLUM_FORGE_TOKEN is not set');
      }
      const { root } = options;
      await startForge({ root, token, port: Number(options.port), logger });
    });
}

const logger = {
  info: (message: string) => log('info', message),
  error: (message: string) => log('error', message),
};

function log(level: string, message: string) {
  process.stdout.write(`${new Date().toISOString()} ${level} ${message}\n`);
}
