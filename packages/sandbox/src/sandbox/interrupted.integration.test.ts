import { mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findMarkedProcesses } from '../process/findMarkedProcesses';
import { isRunning } from '../process/isRunning';
import { processMark } from '../process/processMark';
import { sleep } from '../process/sleep';
import { buildPrograms } from '../programs/buildPrograms';
import { GatedGo } from '../programs/testUtils/GatedGo';
import { cacheDirectory } from '../state/locations';
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
  let go: GatedGo;
  let sandbox: Sandbox;

  beforeAll(async () => {
    await buildPrograms({ profile: 'core', onProgress: () => undefined });
    root = await mkdtemp(join(tmpdir(), 'vellum-interrupted-'));
    bin = join(root, 'cache', 'bin');
    await mkdir(bin, { recursive: true });
    // Stand-ins must never get into the real cache.
    const real = join(cacheDirectory(process.env), 'bin');
    for (const folder of await readdir(real)) {
      if (!BUILT.some(name => folder.startsWith(name))) {
        await symlink(join(real, folder), join(bin, folder));
      }
    }
    go = await GatedGo.create(join(root, 'go'), process.env);
    const env = {
      ...go.env,
      VELLUM_STATE: root,
      VELLUM_CACHE: join(root, 'cache'),
    };
    sandbox = await Sandbox.open({ name: 'it', env });
  });

  afterAll(async () => {
    await sandbox.down();
    await rm(root, { recursive: true, force: true });
  });

  const kill = async (victim: ProcessRef, id = victim.pid) => {
    process.kill(id, 'SIGKILL');
    while (isRunning(victim)) {
      await sleep(10);
    }
  };

  const supervisor = async (): Promise<ProcessRef> => {
    const { supervisor: pid } = await sandbox.status();
    return { pid: pid!, mark: processMark(pid!)! };
  };

  /** The `go build` that runs: the one process that its starter did not record. */
  const runningBuild = async (): Promise<ProcessRef> => {
    const { components, supervisor: own } = await sandbox.status();
    const recorded = [own, ...components.map(({ pid }) => pid)];
    const [build] = findMarkedProcesses(
      join(root, 'sandboxes', sandbox.name),
    ).filter(({ leader, pid }) => leader && !recorded.includes(pid));
    return build;
  };

  const pidOf = async (name: string) =>
    (await sandbox.status()).components.find(it => it.name === name)?.pid;

  it('is completed by the next one, which builds again only what was not finished', async () => {
    go.hold('kustomize-controller');
    await sandbox.up({ profile: 'flux', background: true });
    await go.untilHeld('kustomize-controller');
    const finished = await pidOf('source-controller');

    const build = await runningBuild();
    await kill(await supervisor());
    await kill(build, -build.pid);

    expect((await sandbox.status()).supervisor).toBeUndefined();
    expect(await readdir(bin)).toContainEqual(
      expect.stringMatching(/^kustomize-controller-.*\.tmp$/),
    );

    // Also leaves the rest to a process of its own, which is caught in the last build.
    go.hold('helm-controller');
    go.release('kustomize-controller');
    await sandbox.up({ profile: 'flux', background: true });
    await go.untilHeld('helm-controller');

    expect(go.builds).toEqual([
      'source-controller',
      ...['kustomize-controller', 'kustomize-controller'],
      'helm-controller',
    ]);
    expect(finished).toEqual(expect.any(Number));
    expect(await pidOf('source-controller')).toBe(finished);
  });

  it('does not go on beside the next one: what it left running is ended first', async () => {
    const orphan = await runningBuild();
    await kill(await supervisor());
    expect(isRunning(orphan)).toBe(true);

    const next = sandbox.up();
    while (isRunning(orphan)) {
      await sleep(10);
    }
    go.release('helm-controller');
    const status = await next;

    expect(status.phase).toBe('ready');
    expect(status.components.filter(({ phase }) => phase !== 'ready')).toEqual(
      [],
    );
    expect(go.builds.filter(tool => tool === 'helm-controller')).toHaveLength(
      2,
    );
    expect(go.builds).toHaveLength(5);
  });

  it('leaves nothing half-made in the cache', async () => {
    const built = (await readdir(bin)).filter(entry =>
      BUILT.some(name => entry.startsWith(name)),
    );
    expect(
      built.map(entry => entry.replace(/-[0-9a-f]{16}-go.*$/, '')),
    ).toEqual([...BUILT].sort());
    await sandbox.up();
    expect(go.builds).toHaveLength(5);
  });
});
