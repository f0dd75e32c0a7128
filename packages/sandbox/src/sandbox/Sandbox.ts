import { readFile } from 'node:fs/promises';
import { InputError } from '@backstage/errors';
import {
  AuditedRequest,
  AuditQuery,
  countRequests,
  readRequests,
} from '../audit/countRequests';
import { controllers } from '../controllers';
import { Controller } from '../controllers/Controller';
import { resolveProfile } from '../controllers/profiles';
import { adoptCluster, existingClusterProfile } from '../existing/adoptCluster';
import { KubeClient } from '../kube/KubeClient';
import { sandboxVariable } from '../process/findMarkedProcesses';
import { isRunning } from '../process/isRunning';
import { spawnDetached } from '../process/spawnDetached';
import { stopProcess } from '../process/stopProcess';
import { Binaries } from '../programs/Binaries';
import { kubectl } from '../programs/kubectl';
import { GoProgram } from '../programs/Program';
import {
  cacheDirectory,
  Environment,
  sandboxesDirectory,
} from '../state/locations';
import { packageRoot, repositoryRoot } from '../state/repositoryRoot';
import { SandboxPaths } from '../state/SandboxPaths';
import { SandboxState } from '../state/SandboxState';
import { StateStore } from '../state/StateStore';
import { withFileLock } from '../state/withFileLock';
import { bringUp } from './bringUp';
import { ComponentRunner } from './ComponentRunner';
import { connectAs } from './connectAs';
import { logTail } from './logTail';
import { SandboxListener } from './SandboxEvent';
import { ensureSandboxFiles } from './SandboxFiles';
import { SandboxParts } from './SandboxParts';
import { describeSandbox, SandboxStatus } from './SandboxStatus';
import { tearDown } from './tearDown';

/** Options of `Sandbox.open`. */
export interface SandboxOptions {
  /** `demo` by default. */
  name?: string;
  env?: Environment;
}

/** Options of `Sandbox.up`. */
export interface UpOptions {
  /** What it had before, or `all`, by default. */
  profile?: string;
  onProgress?: SandboxListener;
  signal?: AbortSignal;
  /**
   * Return as soon as the core is ready and leave the rest to a process of
   * its own.
   */
  background?: boolean;
}

/** Options of `Sandbox.adopt`. */
export interface AdoptOptions {
  /** Kubeconfig file; its current context is the cluster. */
  kubeconfig: string;
  /** Asked with the plan before anything is changed in the cluster. */
  confirm: (plan: string) => Promise<boolean>;
  onProgress?: SandboxListener;
  signal?: AbortSignal;
}

/**
 * A real control plane on loopback. Its processes outlive the program that
 * started them; all that is known of them is in files, so any program may
 * open the same sandbox by its name.
 */
export class Sandbox {
  static async open(options: SandboxOptions = {}): Promise<Sandbox> {
    const env = options.env ?? process.env;
    const folder = sandboxesDirectory(env);
    const paths = new SandboxPaths(folder, options.name ?? 'demo');
    const store = new StateStore(paths);
    return new Sandbox({ paths, store, env, sandboxesDirectory: folder });
  }

  private readonly clients = new Map<
    string,
    { text: string; client: KubeClient }
  >();

  private constructor(private readonly parts: SandboxParts) {}

  get name(): string {
    return this.parts.paths.name;
  }

  /** File of the API server's audit log. */
  get auditLog(): string {
    return this.parts.paths.auditLog;
  }

  /** Configuration for Backstage: `--config` after the app's own. */
  get appConfig(): string {
    return this.parts.paths.appConfigFile;
  }

  /** Path of the kubeconfig of an identity: admin, portal, ada, grace … */
  kubeconfig(identity: string): string {
    return this.parts.paths.kubeconfig(identity);
  }

  /** Starts, completes or repairs the sandbox; quick when all is well. */
  async up(options: UpOptions = {}): Promise<SandboxStatus> {
    const { paths, store } = this.parts;
    const { signal, onProgress: onEvent = () => undefined } = options;
    const before = await store.read();
    if (before?.profile === existingClusterProfile) {
      throw new InputError(
        `Sandbox "${this.name}" uses an existing cluster; give its --kubeconfig again, or another --name`,
      );
    }
    const profile = options.profile ?? before?.profile ?? 'all';
    const all = resolveProfile(profile, controllers);
    const core = resolveProfile('core', controllers);
    const rest = all.filter(controller => !core.includes(controller));
    const inTwoParts = options.background === true && rest.length > 0;
    if (inTwoParts && this.isRestUnderWay(before, core)) {
      return this.status();
    }
    await withFileLock(
      paths.lock('up'),
      async () => {
        try {
          await bringUp(this.parts, {
            chosen: inTwoParts ? core : all,
            later: inTwoParts ? rest : [],
            profile,
            onEvent,
            signal,
          });
        } catch (error) {
          await store.recordFailure(error as Error);
          throw error;
        }
        if (inTwoParts) {
          await this.startSupervisor(profile);
        }
      },
      {
        signal,
        onWait: ({ pid }) =>
          onEvent({
            type: 'note',
            message: `process ${pid} is working on sandbox "${this.name}"; waiting for it`,
          }),
      },
    );
    return this.status();
  }

  /**
   * Uses a cluster that exists instead of a control plane of our own. What
   * is put into it, the caller is asked first.
   */
  async adopt(options: AdoptOptions): Promise<SandboxStatus> {
    const { paths } = this.parts;
    const { onProgress: onEvent = () => undefined, ...rest } = options;
    await withFileLock(
      paths.lock('up'),
      () => adoptCluster(this.parts, { ...rest, onEvent }),
      { signal: options.signal },
    );
    return this.status();
  }

  /** Ends all processes and removes all files of the sandbox. */
  async down(options: { signal?: AbortSignal } = {}): Promise<void> {
    await this.close();
    await tearDown(this.parts, options);
  }

  async status(): Promise<SandboxStatus> {
    return describeSandbox(this.name, await this.parts.store.read());
  }

  /** The end of a component's log. */
  async logs(component: string, lines = 200): Promise<string> {
    const state = await this.parts.store.require();
    const known = [...Object.keys(state.components), 'supervisor'];
    if (!known.includes(component)) {
      throw new InputError(
        `Sandbox "${
          this.name
        }" has no component "${component}"; it has ${known.join(', ')}`,
      );
    }
    return logTail(this.parts.paths.log(component), lines);
  }

  /** Ends one component, as if it had crashed; its data stays. */
  async stop(component: string): Promise<void> {
    const { store } = this.parts;
    const state = await store.require();
    await stopProcess(state.components[component]?.process, 'now');
    await store.updateComponent(component, {
      phase: 'stopped',
      process: undefined,
    });
  }

  /** Starts one component again, on the same ports and data. */
  async start(
    component: string,
    options: { signal?: AbortSignal } = {},
  ): Promise<void> {
    const { paths, store, env } = this.parts;
    const controller = controllers.find(({ name }) => name === component);
    if (!controller) {
      throw new InputError(`There is no controller "${component}"`);
    }
    const state = await store.require();
    const binaries = await this.binaries(env);
    const program =
      (await binaries.find(controller.program)) ??
      (await binaries.build(controller.program as GoProgram, options));
    const { tokenFile } = await ensureSandboxFiles(
      paths,
      controllers,
      state.ports['kube-apiserver.secure'],
    );
    await new ComponentRunner({
      ...this.parts,
      tokenFile,
      ports: state.ports,
      forgeToken: state.forgeToken,
      kube: await this.kube('admin'),
      signal: options.signal,
      onPhase: () => undefined,
    }).ensure(controller, program);
  }

  /** A client of the API server, as one of the sandbox's identities. */
  async kube(identity: string): Promise<KubeClient> {
    await this.parts.store.require();
    const file = this.kubeconfig(identity);
    const text = await readFile(file, 'utf8');
    const known = this.clients.get(identity);
    if (known?.text === text) {
      return known.client;
    }
    // Its address has changed: the old port was taken when it was restarted.
    await known?.client.close();
    const client = await connectAs(file);
    this.clients.set(identity, { text, client });
    return client;
  }

  /** Path of a kubectl that fits the API server; built where there is none. */
  async kubectl(): Promise<string> {
    const binaries = await this.binaries(this.parts.env);
    const found =
      (await binaries.find(kubectl)) ?? (await binaries.build(kubectl));
    return found.path;
  }

  /** The git forge's address, and the token that opens it. */
  async forge(): Promise<{ url: string; token: string }> {
    const { ports, forgeToken } = await this.parts.store.require();
    return {
      url: `http://127.0.0.1:${ports['forge.http']}`,
      token: forgeToken,
    };
  }

  /** The address of the Helm chart repository. */
  async chartRepository(): Promise<{ url: string }> {
    const { ports } = await this.parts.store.require();
    return { url: `http://127.0.0.1:${ports['chart-repository.http']}` };
  }

  /** The address of Argo CD's own API, and the password of its `admin`. */
  async argocd(): Promise<{ url: string; password: string }> {
    const { ports } = await this.parts.store.require();
    const kube = await this.kube('admin');
    const secret = await kube.get({
      apiVersion: 'v1',
      kind: 'Secret',
      name: 'argocd-initial-admin-secret',
      namespace: 'argocd',
    });
    const { password = '' } = (secret?.data ?? {}) as { password?: string };
    return {
      url: `http://127.0.0.1:${ports['argocd-server.http']}`,
      password: Buffer.from(password, 'base64').toString('utf8'),
    };
  }

  /** How many requests a user has sent to the API server. */
  async countRequests(query: AuditQuery): Promise<number> {
    return countRequests(this.auditLog, query);
  }

  /** The requests that a user has sent to the API server. */
  async requests(query: AuditQuery): Promise<AuditedRequest[]> {
    return readRequests(this.auditLog, query);
  }

  /** Releases this program's connections; the sandbox itself runs on. */
  async close(): Promise<void> {
    const clients = [...this.clients.values()];
    this.clients.clear();
    await Promise.all(clients.map(({ client }) => client.close()));
  }

  /** Whether the core runs well, and a supervisor is at work on the rest. */
  private isRestUnderWay(
    state: SandboxState | undefined,
    core: readonly Controller[],
  ): boolean {
    return (
      isRunning(state?.supervisor) &&
      core.every(({ name }) => {
        const component = state?.components[name];
        return component?.phase === 'ready' && isRunning(component.process);
      })
    );
  }

  private async binaries(env: Environment): Promise<Binaries> {
    return Binaries.create({
      cacheDirectory: cacheDirectory(env),
      toolsDirectory: `${repositoryRoot}/tools`,
      env,
    });
  }

  private async startSupervisor(profile: string): Promise<void> {
    const { paths, store } = this.parts;
    const { supervisor } = await store.require();
    if (isRunning(supervisor)) {
      return;
    }
    const started = await spawnDetached({
      file: process.execPath,
      args: [
        `${packageRoot}/bin/vellum-sandbox`,
        'supervise',
        '--name',
        this.name,
        '--profile',
        profile,
      ],
      // Building takes the user's own settings: Go's caches, its proxy.
      env: {
        ...(process.env as Record<string, string>),
        ...(this.parts.env as Record<string, string>),
        [sandboxVariable]: paths.root,
      },
      cwd: paths.root,
      log: paths.log('supervisor'),
    });
    await store.update(state => {
      state.supervisor = started;
    });
  }
}
