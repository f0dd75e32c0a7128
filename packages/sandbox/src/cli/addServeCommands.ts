import { Command } from 'commander';
import { InputError } from '@backstage/errors';
import { startForge } from '../forge';
import { seedForge } from '../seed';
import { seedForge } from '../seed';

interface ServeForgeOptions {
  root: string;
  port: string;
  charts: string;
}

/** Commands that are components of a sandbox: `up` starts them. */
export function addServeCommands(program: Command): void {
  program
    .command('serve-forge', { hidden: true })
    .requiredOption('--root <folder>')
    .requiredOption('--port <port>')
    .requiredOption('--charts <url>')
    .requiredOption('--charts <url>')
    .requiredOption('--provider-kubeconfig <file>')
    .action(
      async (options: {
        root: string;
        port: string;
        charts: string;
        providerKubeconfig: string;
      }) => {
        const token = process.env.VELLUM_FORGE_TOKEN;
        if (!token) {
          throw new InputError('VELLUM_FORGE_TOKEN is not set');
        }
        const { root, charts, providerKubeconfig } = options;
        const port = Number(options.port);
        const forge = await startForge({ root, token, port, logger });
        await seedForge(forge, {
          charts,
          providerKubeconfig,
          forge: forge.url,
        });
      },
    );
}

const logger = {
  info: (message: string) => log('info', message),
  error: (message: string) => log('error', message),
};

function log(level: string, message: string) {
  process.stdout.write(`${new Date().toISOString()} ${level} ${message}\n`);
}
