import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  buildPrograms,
  describeEvent,
  kubeseal,
  oracle,
} from '@vellum-io/sandbox';
import { addCounts, Count, formatCount } from './checks/Count';
import { e2eCheck, jestCheck, staticChecks } from './checks/checks';
import { runCheck } from './checks/runCheck';
import { ensureAppBundle } from './ensureAppBundle';
import { cacheDirectory } from './locations';
import { Progress } from './Progress';
import { stepsBefore } from './stepsBefore';

/** Runs every check, goes on after a failed one, and ends with the sum. Gives the exit code. */
export async function test(): Promise<number> {
  const logs = resolve(cacheDirectory, 'log');
  mkdirSync(logs, { recursive: true });
  const checks = [
    ...staticChecks,
    jestCheck(resolve(logs, 'jest.json')),
    e2eCheck(resolve(logs, 'e2e.json')),
  ];
  const [jest, e2e] = checks.slice(-2);
  const progress = Progress.create({
    total: checks.length + 2,
    before: stepsBefore,
  });
  const counts: Count[] = [];

  for (const check of staticChecks) {
    counts.push(await runCheck(check, progress, logs));
  }
  counts.push(
    await preparation(progress, 'programs of the sandbox', 1300, tell =>
      buildPrograms({
        profile: 'all',
        also: [oracle, kubeseal],
        onProgress: event => tell(describeEvent(event)),
      }),
    ),
  );
  counts.push(await runCheck(jest, progress, logs));
  counts.push(
    await preparation(progress, 'app', 60, () =>
      ensureAppBundle(resolve(logs, 'app-build.log')),
    ),
  );
  counts.push(await runCheck(e2e, progress, logs));

  const sum = addCounts(counts);
  progress.line(`\nall checks in ${progress.elapsed()}`);
  progress.line(formatCount(sum));
  return sum.failed === 0 ? 0 : 1;
}

/** A step that is no check: it counts only where it fails. */
async function preparation(
  progress: Progress,
  title: string,
  expectedSeconds: number,
  run: (tell: (part: string) => void) => Promise<unknown>,
): Promise<Count> {
  try {
    await progress.step(title, expectedSeconds, run);
    return { passed: 0, failed: 0 };
  } catch (error) {
    progress.line(`${title}: ${(error as Error).message}`);
    return { passed: 0, failed: 1 };
  }
}
