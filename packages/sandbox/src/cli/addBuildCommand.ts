import { InputError } from '@backstage/errors';
import { Command } from 'commander';
import { gitea } from '../programs/gitea';
import { oracle } from '../programs/oracle';
import { provideProgram } from '../programs/provideProgram';

/** Programs that no sandbox runs. */
const programs = [gitea, oracle];

/** Builds what only tests run, which nothing else builds for those that can do without. */
export function addBuildCommand(command: Command): void {
  const names = programs.map(each => each.name).join(', ');
  command
    .command('build')
    .description('build a program that only tests run into the cache')
    .argument('<program>', names)
    .action(async (name: string) => {
      const program = programs.find(each => each.name === name);
      if (!program) {
        throw new InputError(`${name} is none of: ${names}`);
      }
      const minutes = Math.ceil(program.buildSeconds / 60);
      process.stdout.write(
        `${name}: from the cache, or built in about ${minutes} min\n`,
      );
      const { path, from } = await provideProgram(program);
      process.stdout.write(`${path} (${from})\n`);
    });
}
