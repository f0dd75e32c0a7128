import { Command } from 'commander';
import { profileNames } from '../controllers/profiles';
import { existingClusterProfile } from '../existing/adoptCluster';
import { ownerLabel } from '../existing/InstallationPlan';
import { Sandbox } from '../sandbox/Sandbox';
import { addBuildCommand } from './addBuildCommand';
import { addServeCommands } from './addServeCommands';
import { SandboxListener } from '../sandbox/SandboxEvent';
import { confirmPlan } from './confirmPlan';
import { describeEvent } from './describeEvent';
import { renderStatus } from './renderStatus';
import { untilInterrupted } from './untilInterrupted';

interface NameOption {
  name: string;
}

interface UpCommandOptions extends NameOption {
  profile?: string;
  detach?: boolean;
  kubeconfig?: string;
  yes?: boolean;
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
    .option('--kubeconfig <file>', 'use a cluster that exists; asks first')
    .option('--yes', 'agree to what --kubeconfig asks')
    .action(async (options: UpCommandOptions) => {
      const { kubeconfig, profile: wanted, detach, yes } = options;
      const sandbox = await Sandbox.open(options);
      const onProgress: SandboxListener = event => print(describeEvent(event));
      await untilInterrupted(signal =>
        kubeconfig
          ? sandbox.adopt({
              kubeconfig,
              signal,
              onProgress,
              confirm: plan => confirmPlan(plan, { yes, signal }),
            })
          : sandbox.up({
              signal,
              onProgress,
              profile: wanted,
              background: detach,
            }),
      );
      print(`kubeconfig: ${sandbox.kubeconfig('admin')}`);
      print(`app config: ${sandbox.appConfig}`);
    });

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
      const { profile: was } = await sandbox.status();
      await untilInterrupted(signal => sandbox.down({ signal }));
      if (was === existingClusterProfile) {
        print(
          `What was installed in the cluster stays; all of it has the label ${ownerLabel}=${options.name}`,
        );
      }
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

  addBuildCommand(program);
  addServeCommands(program);
  return program;
}

function print(text: string) {
  process.stdout.write(`${text}\n`);
}
