import { existsSync, readFileSync, rmSync } from 'node:fs';
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
  const { reportFile } = check;
  try {
    // That of an earlier run must not speak for one that writes none.
    if (reportFile) rmSync(reportFile, { force: true });
    result = await progress.step(check.title, check.expectedSeconds, tell => {
      const onOutput = (text: string) => {
        const last = text.trim().split('\n').at(-1) ?? '';
        tell(last.slice(0, 80));
      };
      return runCommand(command, args, { logFile, env: check.env, onOutput });
    });
    const report =
      reportFile && existsSync(reportFile)
        ? readFileSync(reportFile, 'utf8')
        : undefined;
    count = check.count(report, result.exitCode);
  } catch (error) {
    // The others run all the same, and the sum is told.
    progress.line(`${check.title}: ${(error as Error).message}`);
    return { passed: 0, failed: 1 };
  }
  if (count.failed > 0) {
    progress.line(result.output);
    const figures = [formatCount(count), count.note].filter(Boolean).join(': ');
    progress.line(`${check.title}: ${figures}; see ${logFile}`);
  } else {
    progress.line(`    ${check.title}: ${formatCount(count)}`);
  }
  return count;
}
