import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findMarkedProcesses } from '../process/findMarkedProcesses';
import { isRunning } from '../process/isRunning';
import { processMark } from '../process/processMark';
import { sleep } from '../process/sleep';
import { spawnDetached } from '../process/spawnDetached';
import { buildPrograms } from '../programs/buildPrograms';
import { GatedGo } from '../programs/testUtils/GatedGo';
import { cacheDirectory } from '../state/locations';
import { packageRoot } from '../state/repositoryRoot';
import { ProcessRef } from '../state/SandboxState';
import { Sandbox } from './Sandbox';

// Needs the programs of the core, which take minutes to build where they are not there yet: `./dev test` sees to it.
const describeWithControlPlane = process.env.VELLUM_CONTROL_PLANE
  ? describe
  : describe.skip;

jest.setTimeout(20 * 60_000);

/** What the Flux profile builds, in its order; stand-ins here, so that a build takes seconds. */
const BUILT = ['source-controller', 'kustomize-controller', 'helm-controller'];

describeWithControlPlane('an up that was killed while it built', () => {
  let root: string;
  let bin: string;
  let folder: string;
  let env: Record<string, string | undefined>;
  let go: GatedGo;
  let sandbox: Sandbox;
  const ended = new AbortController();

  beforeAll(async () => {
    await buildPrograms({ profile: 'core', onProgress: () => undefined });
    root = await mkdtemp(join(tmpdir(), 'vellum-interrupted-'));
    bin = join(root, 'cache', 'bin');
    await mkdir(bin, { recursive: true });
    // Stand-ins must never get into the real cache.
    const real = join(cacheDirectory(process.env), 'bin');
    for (const entry of await readdir(real)) {
      if (!BUILT.some(name => entry.startsWith(name))) {
        await symlink(join(real, entry), join(bin, entry));
      }
    }
    go = await GatedGo.create(join(root, 'go'), process.env);
    env = {
      ...go.env,
      VELLUM_STATE: root,
      VELLUM_CACHE: join(root, 'cache'),
    };
    sandbox = await Sandbox.open({ name: 'it', env });
    folder = join(root, 'sandboxes', 'it');
  });

  afterAll(async () => {
    // A test that failed may have left an up that waits for ever, and down waits for that.
    ended.abort();
    await sandbox.down();
    await rm(root, { recursive: true, force: true });
  });

  const untilEnded = async (process: ProcessRef) => {
    while (isRunning(process)) {
      await sleep(10);
    }
  };

  const kill = async (victim: ProcessRef, id = victim.pid) => {
    process.kill(id, 'SIGKILL');
    await untilEnded(victim);
  };

  const supervisor = async (): Promise<ProcessRef> => {
    const { supervisor: pid } = await sandbox.status();
    return { pid: pid!, mark: processMark(pid!)! };
  };

  /** The `go build` that runs for the sandbox. */
  const runningBuild = async (): Promise<ProcessRef> => {
    const commandOf = ({ pid }: ProcessRef) =>
      readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    for (const found of findMarkedProcesses(folder)) {
      if (/\0build\0-toolexec\0/.test(await commandOf(found))) {
        return found;
      }
    }
    throw new Error('No build is running');
  };

  const pidOf = async (name: string) =>
    (await sandbox.status()).components.find(it => it.name === name)?.pid;

  it('is completed by the next one, also where its build goes on without it', async () => {
    go.hold('source-controller');
    const killed = await spawnDetached({
      file: process.execPath,
      args: [
        join(packageRoot, 'bin', 'vellum-sandbox'),
        ...['up', '--name', 'it', '--profile', 'flux'],
      ],
      env: env as Record<string, string>,
      cwd: root,
      log: join(root, 'up.log'),
    });
    await go.untilHeld('source-controller');
    await kill(killed);
    const orphan = await runningBuild();

    go.hold('kustomize-controller');
    const next = sandbox.up({ background: true, signal: ended.signal });
    // Two builds of one program would take twice as long: the one of nobody is ended.
    await untilEnded(orphan);
    go.release('source-controller');
    const status = await next;

    expect(status.phase).toBe('core ready');
    await go.untilHeld('kustomize-controller');
    expect(go.builds).toEqual([
      ...['source-controller', 'source-controller'],
      'kustomize-controller',
    ]);
  });

  it('is completed by the next one where the build died with it, and builds nothing again that was finished', async () => {
    const finished = await pidOf('source-controller');
    const build = await runningBuild();
    await kill(await supervisor());
    await kill(build, -build.pid);
    expect((await sandbox.status()).supervisor).toBeUndefined();
    expect(await readdir(bin)).toContainEqual(
      expect.stringMatching(/^kustomize-controller-.*\.tmp$/),
    );

    go.hold('helm-controller');
    go.release('kustomize-controller');
    await sandbox.up({ background: true, signal: ended.signal });
    await go.untilHeld('helm-controller');

    expect(go.builds).toEqual([
      ...['source-controller', 'source-controller'],
      ...['kustomize-controller', 'kustomize-controller'],
      'helm-controller',
    ]);
    expect(finished).toEqual(expect.any(Number));
    expect(await pidOf('source-controller')).toBe(finished);
  });

  it('is completed by one that waits for the end', async () => {
    const orphan = await runningBuild();
    await kill(await supervisor());
    expect(isRunning(orphan)).toBe(true);

    const next = sandbox.up({ signal: ended.signal });
    await untilEnded(orphan);
    go.release('helm-controller');
    const { phase, components } = await next;

    expect(phase).toBe('ready');
    expect(components.filter(it => it.phase !== 'ready')).toEqual([]);
    expect(go.builds).toHaveLength(6);
  });

  it('leaves nothing half-made in the cache', async () => {
    const built = (await readdir(bin)).filter(entry =>
      BUILT.some(name => entry.startsWith(name)),
    );
    expect(
      built.map(entry => entry.replace(/-[0-9a-f]{16}-go.*$/, '')),
    ).toEqual([...BUILT].sort());
    await sandbox.up();
    expect(go.builds).toHaveLength(6);
  });
});
