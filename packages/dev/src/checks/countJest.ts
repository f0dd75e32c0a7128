import { CommandResult } from '../runCommand';
import { Count } from './Count';

/**
 * Counts by Jest's closing line. A run that failed without a failed test (a suite that does not load, an open handle,
 * no closing line at all) counts as one failure: it must never look green.
 */
export function countJest({ output, exitCode }: CommandResult): Count {
  const closing = output
    // eslint-disable-next-line no-control-regex
    .replace(/\x1b\[[0-9;]*m/g, '')
    .match(/^Tests: .*$/gm)
    ?.at(-1);
  const read = (word: string) =>
    Number(closing?.match(new RegExp(`(\\d+) ${word}`))?.[1] ?? 0);
  const passed = read('passed');
  const failed = read('failed');
  const silent = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: silent ? 1 : failed };
}
