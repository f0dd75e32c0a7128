import { resolve } from 'node:path';
import { Io } from '../Io';
import { run } from '../run';

/** The scenarios that the core is tested with. */
export const SCENARIOS = resolve(
  __dirname,
  '../../../../plugins/vellum-common/src/testdata/scenarios',
);

/** The moment at which they happen. */
const NOON = new Date('2026-11-20T12:00:00Z');

/** What a run wrote, and what it ended with. */
export interface RunOutcome {
  code: number;
  out: string;
  error: string;
}

/** Runs the command line as a process would, without being one. */
export async function runWith(
  argv: string,
  io: Partial<Omit<Io, 'readStdin'>> & { stdin?: string } = {},
): Promise<RunOutcome> {
  const outcome = { code: -1, out: '', error: '' };
  const { stdin, ...rest } = io;
  outcome.code = await run(argv.split(' ').filter(Boolean), {
    env: {},
    now: () => NOON,
    readStdin: async () => stdin,
    writeOut: text => {
      outcome.out += text;
    },
    writeError: text => {
      outcome.error += text;
    },
    ...rest,
  });
  return outcome;
}
