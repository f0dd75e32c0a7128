import { resolve } from 'node:path';
import { Progress } from '../Progress';
import { CommandResult, runCommand } from '../runCommand';
import { Check } from './Check';
import { Count, formatCount } from './Count';

/** Runs one check as a step; prints the output of a failed one whole. */
export async function runCheck(
  check: Check,
  progress: Progress,
  logDirectory: string,
): Promise<Count> {
  const [command, ...args] = check.command;
  const logFile = resolve(
    logDirectory,
    `${check.title.replaceAll(' ', '-')}.log`,
  );
  let result: CommandResult;
  let count: Count;
  try {
    result = await progress.step(check.title, check.expectedSeconds, tell => {
      const onOutput = (text: string) => {
        const last = text.trim().split('\n').at(-1) ?? '';
        tell(last.slice(0, 80));
      };
      return runCommand(command, args, { logFile, env: check.env, onOutput });
    });
    count = check.count(result);
  } catch (error) {
    // The others run all the same, and the sum is told.
    progress.line(`${check.title}: ${(error as Error).message}`);
    return { passed: 0, failed: 1 };
  }
  if (count.failed > 0) {
    progress.line(result.output);
    progress.line(`${check.title}: ${formatCount(count)}; see ${logFile}`);
  } else {
    progress.line(`    ${check.title}: ${formatCount(count)}`);
  }
  return count;
}
