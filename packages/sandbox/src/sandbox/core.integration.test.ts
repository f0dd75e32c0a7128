import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KubeClient } from '../kube/KubeClient';
import { KubeObject } from '../kube/KubeObject';
import { findMarkedProcesses } from '../process/findMarkedProcesses';
import { isRunning } from '../process/isRunning';
import { sleep } from '../process/sleep';
import { parseState, SandboxState } from '../state/SandboxState';
import { writeFileAtomically } from '../state/writeFileAtomically';
import { Sandbox } from './Sandbox';
import { SandboxEvent } from './SandboxEvent';

// Includes building the five programs where the cache does not have them.
jest.setTimeout(20 * 60_000);

const deployment = (replicas: number): KubeObject => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web', namespace: 'default' },
  spec: {
    replicas,
    selector: { matchLabels: { app: 'web' } },
    template: {
      metadata: { labels: { app: 'web' } },
      spec: { containers: [{ name: 'web', image: 'example.org/web:1' }] },
    },
  },
});

describe('a core sandbox', () => {
  let root: string;
  let env: Record<string, string | undefined>;
  let sandbox: Sandbox;
  const opened: Sandbox[] = [];

  const open = async (name: string) => {
    const it = await Sandbox.open({ name, env });
    opened.push(it);
    return it;
  };

  const folderOf = (name: string) => join(root, 'sandboxes', name);

  const stateOf = async (name: string): Promise<SandboxState> =>
    parseState(await readFile(join(folderOf(name), 'state.json'), 'utf8'));

  const kill = async (component: string) => {
    const { components } = await stateOf(sandbox.name);
    const { process: victim } = components[component];
    process.kill(victim!.pid, 'SIGKILL');
    while (isRunning(victim)) {
      await sleep(10);
    }
    return victim!;
  };

  const untilRunning = async (kube: KubeClient, count: number) => {
    for (;;) {
      const pods = await kube.list({
        apiVersion: 'v1',
        kind: 'Pod',
        namespace: 'default',
        labelSelector: 'app=web',
      });
      const running = pods.filter(pod => pod.status?.phase === 'Running');
      if (running.length === count) {
        return running;
      }
      await sleep(100);
    }
  };

  const upAndCollect = async (target: Sandbox) => {
    const events: SandboxEvent[] = [];
    const status = await target.up({
      profile: 'core',
      onProgress: event => events.push(event),
    });
    return { status, events };
  };

  const phasesOf = (events: readonly SandboxEvent[], name: string) =>
    events.flatMap(event =>
      event.type === 'component' && event.name === name ? [event.phase] : [],
    );

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'vellum-core-'));
    env = { ...process.env, VELLUM_STATE: root };
    sandbox = await open('it');
    await upAndCollect(sandbox);
  });

  afterAll(async () => {
    for (const each of opened) {
      await each.down();
    }
    await rm(root, { recursive: true, force: true });
  });

  it('runs pods of a Deployment on its simulated node', async () => {
    const kube = await sandbox.kube('admin');
    await kube.apply(deployment(2));
    const pods = await untilRunning(kube, 2);
    expect(pods.map(pod => pod.spec?.nodeName)).toEqual([
      'sandbox-node',
      'sandbox-node',
    ]);
  });

  it('plays the Knative operator, and follows a change of version', async () => {
    const kube = await sandbox.kube('admin');
    const serving = {
      apiVersion: 'operator.knative.dev/v1beta1',
      kind: 'KnativeServing',
      metadata: { name: 'knative-serving', namespace: 'default' },
    };
    for (const version of ['1.20.0', '1.21.0']) {
      await kube.apply({ ...serving, spec: { version } });
      let status: KubeObject['status'];
      while (status?.version !== version) {
        await sleep(100);
        const found = await kube.get({ ...serving, ...serving.metadata });
        status = found?.status;
      }
      expect(status.conditions).toContainEqual(
        expect.objectContaining({ type: 'Ready', status: 'True' }),
      );
    }
  });

  it('lets the portal read what the shipped roles name, and no Secrets', async () => {
    const portal = await sandbox.kube('portal');
    const where = { apiVersion: 'v1', namespace: 'default' };
    const pods = await portal.list({ ...where, kind: 'Pod' });
    expect(pods).toHaveLength(2);
    await expect(
      portal.list({ ...where, kind: 'Secret' }),
    ).rejects.toMatchObject({ name: 'KubeRequestError', status: 403 });
  });

  it('gives two teams different rights', async () => {
    const [ada, grace] = [
      await sandbox.kube('ada'),
      await sandbox.kube('grace'),
    ];
    const config = (name: string): KubeObject => ({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name, namespace: 'default' },
    });
    await ada.apply(config('from-ada'));
    await expect(grace.apply(config('from-grace'))).rejects.toMatchObject({
      status: 403,
    });
  });

  it('counts what a user asks of the API server', async () => {
    const since = new Date();
    const grace = await sandbox.kube('grace');
    const user = 'grace';
    expect(await sandbox.countRequests({ user, since })).toBe(0);
    await grace.list({ apiVersion: 'v1', kind: 'Pod', namespace: 'default' });
    await grace.list({ apiVersion: 'v1', kind: 'Pod', namespace: 'default' });
    const requests = await sandbox.requests({ user, since });
    expect(requests.map(({ verb }) => verb)).toContain('list');
    expect(await sandbox.countRequests({ user, since: new Date() })).toBe(0);
  });

  it('is left alone by an up that finds it healthy', async () => {
    const before = await stateOf('it');
    const { status } = await upAndCollect(sandbox);
    expect(status.phase).toBe('ready');
    expect((await stateOf('it')).components).toEqual(before.components);
  });

  it('recovers with its data from kill -9 of its store and its API server', async () => {
    await kill('etcd');
    await kill('kube-apiserver');
    const dead = (await sandbox.status()).components
      .filter(component => component.phase === 'dead')
      .map(component => component.name);
    expect(dead.sort()).toEqual(['etcd', 'kube-apiserver']);

    const { status, events } = await upAndCollect(sandbox);

    expect(status.phase).toBe('ready');
    expect(phasesOf(events, 'etcd')).toEqual(['restarting', 'ready']);
    expect(phasesOf(events, 'kube-apiserver')).toEqual(['restarting', 'ready']);
    const kube = await sandbox.kube('admin');
    await untilRunning(kube, 2);
    await kube.apply(deployment(3));
    await untilRunning(kube, 3);
  });

  it('starts its API server again on the same port and data', async () => {
    const { ports } = await stateOf('it');
    await sandbox.stop('kube-apiserver');
    const kube = await sandbox.kube('admin');
    await expect(
      kube.list({ apiVersion: 'v1', kind: 'Pod' }),
    ).rejects.toThrow();
    await sandbox.start('kube-apiserver');
    await untilRunning(kube, 3);
    expect((await stateOf('it')).ports).toEqual(ports);
  });

  it('replaces a process that was started but never recorded', async () => {
    const { components } = await stateOf('it');
    const forgotten = components['kube-scheduler'].process!;
    const file = join(folderOf('it'), 'state.json');
    const state = await stateOf('it');
    delete state.components['kube-scheduler'].process;
    await writeFileAtomically(file, JSON.stringify(state));

    await upAndCollect(sandbox);

    expect(isRunning(forgotten)).toBe(false);
    const { components: after } = await stateOf('it');
    expect(isRunning(after['kube-scheduler'].process)).toBe(true);
  });

  it('shares the machine with a second one, and down ends only its own', async () => {
    const second = await open('it-two');
    await upAndCollect(second);
    const kube = await second.kube('admin');
    expect(
      await kube.list({ apiVersion: 'apps/v1', kind: 'Deployment' }),
    ).toEqual([]);

    await second.down();

    expect(findMarkedProcesses(folderOf('it-two'))).toEqual([]);
    expect(existsSync(folderOf('it-two'))).toBe(false);
    expect((await sandbox.status()).phase).toBe('ready');
    await untilRunning(await sandbox.kube('admin'), 3);
  });

  it('leaves no process and no file', async () => {
    const processes = Object.values((await stateOf('it')).components);
    await sandbox.down();
    expect(processes.filter(({ process: it }) => isRunning(it))).toEqual([]);
    expect(findMarkedProcesses(folderOf('it'))).toEqual([]);
    expect(await readdir(root)).toEqual([]);
    expect((await sandbox.status()).phase).toBe('down');
  });
});
