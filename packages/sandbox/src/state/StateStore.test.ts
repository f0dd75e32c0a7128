import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SandboxPaths } from './SandboxPaths';
import { SandboxState } from './SandboxState';
import { StateStore } from './StateStore';
import { withFileLock } from './withFileLock';

const initial: SandboxState = {
  version: 1,
  name: 'demo',
  profile: 'core',
  phase: 'starting',
  ports: {},
  forgeToken: 'secret',
  components: {},
};

describe('StateStore', () => {
  let root: string;
  let paths: SandboxPaths;
  let store: StateStore;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'vellum-state-'));
    paths = new SandboxPaths(root, 'demo');
    store = new StateStore(paths);
  });

  afterEach(async () => {
    await rm(root, { recursive: true });
  });

  it('has nothing for a sandbox that was never started', async () => {
    expect(await store.read()).toBeUndefined();
    await expect(store.require()).rejects.toThrow(
      'There is no sandbox "demo"; start one with: vellum-sandbox up --name demo',
    );
  });

  it('loses no change when many are made at once', async () => {
    await store.create(initial);
    const names = Array.from({ length: 20 }, (_, i) => `c${i}`);
    await Promise.all(
      names.map(name => store.updateComponent(name, { phase: 'ready' })),
    );
    const { components } = await store.require();
    expect(Object.keys(components).sort()).toEqual([...names].sort());
  });

  it('keeps the state that is there when it is created again', async () => {
    await store.create({ ...initial, profile: 'all' });
    expect((await store.create(initial)).profile).toBe('all');
  });

  it('writes private files and leaves no lock behind', async () => {
    await store.create(initial);
    expect((await stat(paths.stateFile)).mode % 0o1000).toBe(0o600);
    expect((await stat(paths.root)).mode % 0o1000).toBe(0o700);
    expect(await readdir(root)).toEqual(['demo']);
  });

  it('refuses names that would leave its folder', () => {
    expect(() => new SandboxPaths(root, '../x')).toThrow(
      'cannot name a sandbox',
    );
  });
});

describe('withFileLock', () => {
  let root: string;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'vellum-lock-'));
  });

  afterEach(async () => {
    await rm(root, { recursive: true });
  });

  it('takes over the lock of a process that died', async () => {
    const file = join(root, 'a.lock');
    const dead = { pid: 2 ** 30, mark: 'gone', ticket: `${file}.dead` };
    await writeFile(file, JSON.stringify(dead));
    const results = await Promise.all(
      [1, 2, 3].map(n => withFileLock(file, async () => n)),
    );
    expect(results).toEqual([1, 2, 3]);
    expect(await readdir(root)).toEqual([]);
  });

  it('runs one action at a time and tells who is waited for', async () => {
    const file = join(root, 'a.lock');
    const events: string[] = [];
    const first = withFileLock(file, async () => {
      events.push('first begins');
      await withFileLock(join(root, 'b.lock'), async () => undefined);
      await new Promise(resolve => setTimeout(resolve, 60));
      events.push('first ends');
    });
    await new Promise(resolve => setTimeout(resolve, 20));
    const second = withFileLock(
      file,
      async () => events.push('second begins'),
      { onWait: ({ pid }) => events.push(`waits for ${pid}`) },
    );
    await Promise.all([first, second]);
    expect(events).toEqual([
      'first begins',
      `waits for ${process.pid}`,
      'first ends',
      'second begins',
    ]);
  });

  it('stops waiting when it is told to', async () => {
    const file = join(root, 'a.lock');
    await withFileLock(file, async () => {
      const signal = AbortSignal.timeout(50);
      await expect(
        withFileLock(file, async () => undefined, { signal }),
      ).rejects.toThrow();
    });
    expect(await readdir(root)).toEqual([]);
  });
});
