import { CliOption, COMMON_OPTIONS } from './CliOption';

/** What the help of a command says. */
export interface CommandHelp {
  name: string;
  usage: string;
  summary: string;
  description: string;
  examples: ReadonlyArray<{ line: string; why: string }>;
}

const EXIT_CODES = `EXIT CODES
  0  ready
  1  progressing: it moves by itself
  2  not ready, missing, or suspended
  3  cannot tell: forbidden, not found, no status, or bad input (said on stderr)
`;

/** The text of `vellum COMMAND --help`. */
export function renderCommandHelp(command: CommandHelp): string {
  const { usage, description, examples } = command;
  const lines = examples.map(({ line, why }) => `  # ${why}\n  ${line}`);
  return `usage: vellum ${usage}

${description}

OPTIONS
${renderOptions(COMMON_OPTIONS)}

EXAMPLES
${lines.join('\n')}

${EXIT_CODES}`;
}

/** The text of `vellum --help`. */
export function renderHelp(commands: readonly CommandHelp[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.map(
    ({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`,
  );
  return `usage: vellum COMMAND [ARGUMENTS] [OPTIONS]

Says why something made by Crossplane, Flux or Argo CD is not ready. It only reads: files, stdin, or with a kubeconfig
the cluster. Secrets are never asked for, and never shown where they are in the input.

COMMANDS
${lines.join('\n')}

  vellum COMMAND --help tells more.

${EXIT_CODES}`;
}

function renderOptions(options: readonly CliOption[]): string {
  const rows = options.map(({ name, short, value, help }) => ({
    left: `${short ? `-${short}, ` : '    '}--${name}${
      value ? ` ${value}` : ''
    }`,
    help,
  }));
  const width = Math.max(...rows.map(({ left }) => left.length));
  return rows
    .map(({ left, help }) => `  ${left.padEnd(width)}  ${help}`)
    .join('\n');
}
