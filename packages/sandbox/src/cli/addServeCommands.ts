import { join } from 'node:path';
import { Command } from 'commander';
import { InputError } from '@backstage/errors';
import { packCharts, startChartRepository } from '../charts';
import { startForge } from '../forge';
import { seedForge } from '../seed';
import { repositoryRoot } from '../state/repositoryRoot';

interface ServeForgeOptions {
  root: string;
  port: string;
  charts: string;
}

const log = (level: string, message: string) =>
  process.stdout.write(`${new Date().toISOString()} ${level} ${message}\n`);

const logger = {
  info: (message: string) => log('info', message),
  error: (message: string) => log('error', message),
};

/** Commands that are components of a sandbox: `up` starts them. */
export function addServeCommands(program: Command): void {
  program
    .command('serve-forge', { hidden: true })
    .requiredOption('--root <folder>')
    .requiredOption('--port <port>')
    .requiredOption('--charts <url>')
    .action(async (options: ServeForgeOptions) => {
      const token = process.env.VELLUM_FORGE_TOKEN;
      if (!token) {
        throw new InputError('VELLUM_FORGE_TOKEN is not set');
      }
      const { root, charts } = options;
      const port = Number(options.port);
      const forge = await startForge({ root, token, port, logger });
      if (await seedForge(forge, { forge: forge.url, charts })) {
        logger.info('Made vellum/platform-gitops of examples/gitops');
      }
    });

  program
    .command('serve-charts', { hidden: true })
    .requiredOption('--root <folder>')
    .requiredOption('--port <port>')
    .action(async ({ root, port }: { root: string; port: string }) => {
      const from = join(repositoryRoot, 'examples', 'charts');
      const packed = await packCharts({ from, to: root });
      await startChartRepository({ root, port: Number(port) });
      logger.info(`Serves ${packed.length} charts of examples/charts`);
    });
}
