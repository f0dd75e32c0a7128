import { renderReport } from '@vellum-io/backstage-plugin-vellum-common';
import { nearestName } from './arguments/nearestName';
import { parseArguments } from './arguments/parseArguments';
import { renderCommandHelp, renderHelp } from './arguments/renderHelp';
import { CliError } from './CliError';
import { COMMANDS } from './commands';
import { Command } from './commands/Command';
import { ExitCode, exitCodeOf } from './exitCode';
import { Io } from './Io';
import { paintTerminal } from './paintTerminal';
import { openSource } from './source/openSource';

/** Causes that are told whole; a person reads no more at once. */
const CAUSES = 10;

/** Runs `vellum` with these arguments. Never throws for what a user or a cluster can do. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await runCommand(argv, io);
  } catch (error) {
    if (!(error instanceof CliError)) {
      throw error;
    }
    io.writeError(`vellum: ${error.message}\n`);
    return 3;
  }
}

async function runCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const [verb, ...rest] = argv[0] === 'help' ? [...argv.slice(1), '-h'] : argv;
  if (verb === '-h' || verb === '--help') {
    io.writeOut(renderHelp(COMMANDS));
    return 0;
  }
  if (verb === undefined) {
    io.writeError(renderHelp(COMMANDS));
    return 3;
  }
  const command = findCommand(verb);
  const args = parseArguments(rest);
  if (args.help) {
    io.writeOut(renderCommandHelp(command));
    return 0;
  }
  const now = args.now ?? io.now();
  const source = await openSource(args, io);
  try {
    const { view, body, fold } = await command.run({ args, source, now });
    const text =
      args.output === 'json'
        ? JSON.stringify(view, undefined, 2)
        : renderReport({
            view,
            body,
            fold,
            causes: args.all ? undefined : CAUSES,
            now,
            width: io.terminal?.columns,
            paint: paintTerminal(io, args.noColor),
          });
    io.writeOut(`${text}\n`);
    const { state, title, cause, nextStep } = view.headline;
    const code = exitCodeOf(state);
    if (code === 3) {
      const said = cause ? `${title}: ${cause}` : title;
      const next = nextStep ? ` ${nextStep}` : '';
      io.writeError(`vellum: cannot tell. ${said}.${next}\n`);
    }
    return code;
  } finally {
    source.close();
  }
}

function findCommand(verb: string): Command {
  const command = COMMANDS.find(({ name }) => name === verb);
  if (!command) {
    const nearest = nearestName(
      verb,
      COMMANDS.map(({ name }) => name),
    );
    throw new CliError(
      `There is no command "${verb}"${
        nearest ? `; did you mean ${nearest}?` : '.'
      } See vellum --help.`,
    );
  }
  return command;
}
