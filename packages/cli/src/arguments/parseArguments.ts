import { parseArgs } from 'node:util';
import { CliError } from '../CliError';
import { CliOption, COMMON_OPTIONS } from './CliOption';
import { nearestName } from './nearestName';

/** What stands after the name of a command. */
export interface CliArguments {
  positionals: string[];
  files: string[];
  namespace?: string;
  output: 'text' | 'json';
  kubeconfig?: string;
  context?: string;
  now?: Date;
  all: boolean;
  noColor: boolean;
  help: boolean;
}

const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i;

/** Reads the arguments of a command; what it does not know is an error that names the nearest it does. */
export function parseArguments(args: readonly string[]): CliArguments {
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: Object.fromEntries(
      COMMON_OPTIONS.map(({ name, short, value }) => [
        name,
        {
          type: value ? ('string' as const) : ('boolean' as const),
          ...(short && { short }),
        },
      ]),
    ),
  });
  const positionals: string[] = [];
  const given = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') {
      positionals.push(token.value);
    } else if (token.kind === 'option') {
      const option = findOption(token.name, token.rawName);
      const value = checkValue(option, token);
      given.set(option.name, [...(given.get(option.name) ?? []), value]);
    }
  }
  const last = (name: string) => given.get(name)?.at(-1);
  const output = last('output') ?? 'text';
  if (output !== 'text' && output !== 'json') {
    throw new CliError(
      `There is no output "${output}"; write -o text or -o json.`,
    );
  }
  const now = last('now');
  return {
    positionals,
    files: given.get('filename') ?? [],
    namespace: last('namespace'),
    output,
    kubeconfig: last('kubeconfig'),
    context: last('context'),
    now: now === undefined ? undefined : parseTime(now),
    all: given.has('all'),
    noColor: given.has('no-color'),
    help: given.has('help'),
  };
}

function findOption(name: string, rawName: string): CliOption {
  const option = COMMON_OPTIONS.find(known => known.name === name);
  if (option) {
    return option;
  }
  const nearest = nearestName(
    name,
    COMMON_OPTIONS.map(known => known.name),
  );
  throw new CliError(
    `There is no option ${rawName}${
      nearest ? `; did you mean --${nearest}?` : '.'
    } See --help.`,
  );
}

function checkValue(
  { name, value: expected }: CliOption,
  token: { rawName: string; value?: string; inlineValue?: boolean },
): string {
  const { rawName, value, inlineValue } = token;
  if (!expected) {
    if (value !== undefined) {
      throw new CliError(`--${name} takes no value; write it alone.`);
    }
    return '';
  }
  // A forgotten value would otherwise take the next option for one. A lone hyphen is stdin.
  const isOption = !inlineValue && value !== '-' && value?.startsWith('-');
  if (!value || isOption) {
    throw new CliError(`${rawName} needs a value: ${rawName} ${expected}.`);
  }
  return value;
}

function parseTime(text: string): Date {
  const time = new Date(text);
  if (!RFC3339.test(text) || Number.isNaN(time.getTime())) {
    throw new CliError(
      `--now "${text}" is no time; write it as 2026-11-20T12:00:00Z.`,
    );
  }
  return time;
}
