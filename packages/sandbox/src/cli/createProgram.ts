import { Command } from 'commander';
import { profileNames } from '../controllers/profiles';
import { Sandbox } from '../sandbox/Sandbox';
import { addServeCommands } from './addServeCommands';
import { describeEvent } from './describeEvent';
import { renderStatus } from './renderStatus';
import { untilInterrupted } from './untilInterrupted';

interface NameOption {
  name: string;
}

const name: [string, string, string] = [
  '--name <name>',
  'which sandbox',
  'demo',
];
const profile: [string, string] = [
  '--profile <profile>',
  `what to run: ${profileNames.join(', ')}`,
];

/** The command line of the sandbox. */
export function createProgram(): Command {
  const program = new Command('vellum-sandbox').description(
    'A real Kubernetes control plane with controllers and a git forge, on loopback',
  );

  program
    .command('up')
    .description('start, complete or repair a sandbox')
    .option(...name)
    .option(...profile)
    .option('--detach', 'return when the core is ready, go on in background')
    .action(
      async (options: NameOption & { profile?: string; detach?: boolean }) => {
        const sandbox = await Sandbox.open(options);
        await untilInterrupted(signal =>
          sandbox.up({
            signal,
            profile: options.profile,
            background: options.detach,
            onProgress: event => print(describeEvent(event)),
          }),
        );
        print(`kubeconfig: ${sandbox.kubeconfig('admin')}`);
        print(`app config: ${sandbox.appConfig}`);
      },
    );

  program
    .command('supervise', { hidden: true })
    .option(...name)
    .option(...profile)
    .action(async (options: NameOption & { profile?: string }) => {
      const sandbox = await Sandbox.open(options);
      await untilInterrupted(signal =>
        sandbox.up({
          signal,
          profile: options.profile,
          onProgress: event => print(describeEvent(event)),
        }),
      );
    });

  program
    .command('down')
    .description('end all processes and remove all files of a sandbox')
    .option(...name)
    .action(async (options: NameOption) => {
      const sandbox = await Sandbox.open(options);
      await untilInterrupted(signal => sandbox.down({ signal }));
    });

  program
    .command('status')
    .description('say what runs')
    .option(...name)
    .option('--json', 'for programs')
    .action(async (options: NameOption & { json?: boolean }) => {
      const status = await (await Sandbox.open(options)).status();
      print(
        options.json
          ? JSON.stringify(status, null, 2)
          : renderStatus(status).trimEnd(),
      );
    });

  program
    .command('logs')
    .description('show the end of the log of a component')
    .argument('<component>')
    .option(...name)
    .option('--lines <count>', 'how many lines', '200')
    .action(
      async (component: string, options: NameOption & { lines: string }) => {
        const sandbox = await Sandbox.open(options);
        print(await sandbox.logs(component, Number(options.lines)));
      },
    );

  addServeCommands(program);
  return program;
}

function print(text: string) {
  process.stdout.write(`${text}\n`);
}
