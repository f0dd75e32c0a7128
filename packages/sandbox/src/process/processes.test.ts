import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findMarkedProcesses, sandboxVariable } from './findMarkedProcesses';
import { isRunning } from './isRunning';
import { processMark } from './processMark';
import { spawnDetached } from './spawnDetached';
import { stopProcess } from './stopProcess';

describe('detached processes', () => {
  let root: string;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'vellum-processes-'));
  });

  afterEach(async () => {
    await rm(root, { recursive: true });
  });

  const start = (script: string) =>
    spawnDetached({
      file: process.execPath,
      args: ['-e', script],
      env: { [sandboxVariable]: root },
      cwd: root,
      log: join(root, 'logs', 'it.log'),
    });

  it('are known by pid and mark, and end when they are asked to', async () => {
    const started = await start('setInterval(() => {}, 1000)');
    expect(isRunning(started)).toBe(true);
    await stopProcess(started);
    expect(isRunning(started)).toBe(false);
  });

  it('are ended by force, with their children, when they do not listen', async () => {
    const started = await start(`
      process.on('SIGTERM', () => {});
      require('child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
      setInterval(() => {}, 1000);
    `);
    while (findMarkedProcesses(root).length < 2) {
      await new Promise(resolve => setTimeout(resolve, 10));
    }
    await stopProcess(started, 'now');
    expect(isRunning(started)).toBe(false);
    while (findMarkedProcesses(root).length > 0) {
      await new Promise(resolve => setTimeout(resolve, 10));
    }
  });

  it('are never confused with a later process that has the same pid', async () => {
    const started = await start('setInterval(() => {}, 1000)');
    const earlier = { ...started, mark: 'boot-before' };
    await stopProcess(earlier);
    expect(isRunning(earlier)).toBe(false);
    expect(isRunning(started)).toBe(true);
    await stopProcess(started, 'now');
  });

  it('are found by the sandbox in their environment, recorded or not', async () => {
    const started = await start('setInterval(() => {}, 1000)');
    expect(findMarkedProcesses(root)).toEqual([{ ...started, leader: true }]);
    await stopProcess(started, 'now');
  });

  it('write to their log', async () => {
    const started = await start('console.log("ready")');
    while (isRunning(started)) {
      await new Promise(resolve => setTimeout(resolve, 10));
    }
    expect(await readFile(join(root, 'logs', 'it.log'), 'utf8')).toBe(
      'ready\n',
    );
  });

  it('have no mark once they are gone', () => {
    expect(processMark(process.pid)).toBe(processMark(process.pid));
    expect(processMark(2 ** 30)).toBeUndefined();
  });
});
