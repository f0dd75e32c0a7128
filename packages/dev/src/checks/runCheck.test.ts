import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { Progress } from '../Progress';
import { Check } from './Check';
import { countJest } from './countJest';
import { runCheck } from './runCheck';

describe('runCheck', () => {
  let folder: string;
  let written: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'vellum-check-'));
    written = '';
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const run = (script: string, changes: Partial<Check> = {}) => {
    const stream = new PassThrough().on('data', chunk => {
      written += chunk;
    });
    const out = stream as unknown as NodeJS.WriteStream;
    return runCheck(
      {
        title: 'jest',
        command: [process.execPath, '-e', script],
        expectedSeconds: 1,
        reportFile: join(folder, 'jest.json'),
        count: countJest,
        ...changes,
      },
      Progress.create({ total: 1, out }),
      folder,
    );
  };

  /** A runner that prints, writes its report, and ends. */
  const runner = (report: object, exitCode: number) =>
    `process.stdout.write('Tests: 1 failed, 1 total');
     require('fs').writeFileSync(${JSON.stringify(
       join(folder, 'jest.json'),
     )}, ${JSON.stringify(JSON.stringify(report))});
     process.exitCode = ${exitCode};`;

  it('believes the report, not what is printed', async () => {
    const report = {
      numPassedTests: 812,
      numFailedTests: 3,
      numRuntimeErrorTestSuites: 1,
    };
    expect(await run(runner(report, 1))).toEqual({ passed: 812, failed: 4 });
    expect(written).toContain('jest: 812 passed, 4 failed; see');
  });

  it('does not take the report of an earlier run for one that wrote none', async () => {
    writeFileSync(
      join(folder, 'jest.json'),
      '{"numPassedTests":9,"numFailedTests":0,"numRuntimeErrorTestSuites":0}',
    );
    const count = await run('process.exitCode = 134');
    expect(count).toMatchObject({ passed: 0, failed: 1 });
    expect(written).toContain(
      'jest: 0 passed, 1 failed: no report was written (exit code 134); see',
    );
  });

  it('counts a command that cannot be started, and goes on', async () => {
    const count = await run('', { command: [join(folder, 'not-there')] });
    expect(count).toEqual({ passed: 0, failed: 1 });
    expect(written).toMatch(/jest: .*ENOENT/);
  });

  it('keeps the output in a log and prints it whole where the check failed', async () => {
    await run("process.stdout.write('the whole story')");
    expect(written).toContain('the whole story');
    expect(readFileSync(join(folder, 'jest.log'), 'utf8')).toBe(
      'the whole story',
    );
  });
});
