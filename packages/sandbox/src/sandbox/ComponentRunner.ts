import { mkdir, readFile, stat } from 'node:fs/promises';
import { delimiter } from 'node:path';
import { ServiceUnavailableError } from '@backstage/errors';
import { Controller, Launch, RunningContext } from '../controllers/Controller';
import { installDefinitions } from '../kube/installDefinitions';
import { KubeClient } from '../kube/KubeClient';
import { sandboxVariable } from '../process/findMarkedProcesses';
import { isRunning } from '../process/isRunning';
import { sleep } from '../process/sleep';
import { spawnDetached } from '../process/spawnDetached';
import { stopProcess } from '../process/stopProcess';
import { ResolvedProgram } from '../programs/Program';
import { ProcessRef } from '../state/SandboxState';
import { SandboxPaths } from '../state/SandboxPaths';
import { StateStore } from '../state/StateStore';
import { writeFileAtomically } from '../state/writeFileAtomically';
import { fingerprint } from './fingerprint';
import { logTail } from './logTail';

/** What the runner of one `up` knows. */
export interface ComponentRunnerOptions {
  paths: SandboxPaths;
  store: StateStore;
  /** Content of the API server's token file. */
  tokenFile: string;
  ports: Readonly<Record<string, number>>;
  forgeToken: string;
  kube: KubeClient;
  signal?: AbortSignal;
  onPhase: (
    name: string,
    phase: 'starting' | 'ready' | 'restarting',
    message?: string,
  ) => void;
}

/** How long a process that is there, but not ready, may take to recover. */
const recoverySeconds = 15;
const defaultReadySeconds = 60;
const pollMilliseconds = 100;

/** Brings single components into the state that their entries describe. */
export class ComponentRunner {
  constructor(private readonly options: ComponentRunnerOptions) {}

  /**
   * Makes the component run and be ready. A process that runs as it should is
   * left alone; a dead, half-alive or outdated one is replaced.
   */
  async ensure(
    controller: Controller,
    program: ResolvedProgram,
  ): Promise<void> {
    const { store, onPhase } = this.options;
    const { name } = controller;
    const context = await this.contextOf(controller, program);
    const launch = await controller.launch(context);
    const wanted = fingerprint([
      program.path,
      launch,
      controller.identity && (await readFile(context.kubeconfig, 'utf8')),
    ]);
    const state = (await store.require()).components[name];
    const running = isRunning(state?.process);
    const current = running && state.fingerprint === wanted;
    // It may only be waiting for something that was itself just restarted.
    if (
      current &&
      (await this.becomesReady(controller, context, recoverySeconds))
    ) {
      if (state.phase !== 'ready') {
        await this.complete(controller, context);
      }
      onPhase(name, 'ready');
      return;
    }
    onPhase(
      name,
      state?.process ? 'restarting' : 'starting',
      state?.process && reasonForRestart(running, current),
    );
    // What does not answer will not answer a polite request to end either.
    await stopProcess(state?.process, current ? 'now' : 'politely');
    await store.updateComponent(name, {
      phase: 'starting',
      process: undefined,
      message: undefined,
      program: { path: program.path, from: program.from },
      notes: controller.notes && [...controller.notes],
    });
    await this.prepare(controller, context, state?.prepared);
    await this.start(controller, context, launch, wanted);
    onPhase(name, 'ready');
  }

  private async start(
    controller: Controller,
    context: RunningContext,
    launch: Launch,
    wanted: string,
  ) {
    const { paths, store } = this.options;
    const { name } = controller;
    for (const folder of launch.folders ?? []) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
    }
    for (const [file, content] of Object.entries(launch.files ?? {})) {
      await writeFileAtomically(file, content);
    }
    const auditPosition = await fileSize(paths.auditLog);
    const logPosition = await fileSize(paths.log(name));
    const { file, args } = commandOf(context.program, launch);
    const processRef = await spawnDetached({
      file,
      args,
      env: this.environment(name, context, launch),
      cwd: paths.root,
      log: paths.log(name),
    });
    await store.updateComponent(name, {
      process: processRef,
      fingerprint: wanted,
    });
    const running = { ...context, auditPosition };
    const limit = controller.readySeconds ?? defaultReadySeconds;
    if (!(await this.becomesReady(controller, running, limit, processRef))) {
      const log = paths.log(name);
      throw new ServiceUnavailableError(
        `${name} ${
          isRunning(processRef)
            ? `was not ready ${limit} s after its start`
            : 'ended while it was starting'
        }. Its last words, from ${log}:\n${await logTail(
          log,
          12,
          logPosition,
        )}`,
      );
    }
    await this.complete(controller, running);
  }

  private async complete(controller: Controller, context: RunningContext) {
    await controller.register?.(context);
    await this.options.store.updateComponent(controller.name, {
      phase: 'ready',
      message: undefined,
    });
  }

  private async prepare(
    controller: Controller,
    context: RunningContext,
    prepared: string | undefined,
  ) {
    const { kube, signal, store } = this.options;
    const wanted = fingerprint([
      context.program.assets,
      controller.definitions,
    ]);
    if (prepared !== wanted) {
      for (const folder of controller.definitions ?? []) {
        await installDefinitions(kube, `${context.program.assets}/${folder}`, {
          signal,
        });
      }
    }
    await controller.prepare?.(context);
    await store.updateComponent(controller.name, { prepared: wanted });
  }

  private async becomesReady(
    controller: Controller,
    context: RunningContext,
    limitSeconds: number,
    processRef?: ProcessRef,
  ): Promise<boolean> {
    const end = Date.now() + limitSeconds * 1000;
    while (Date.now() < end) {
      this.options.signal?.throwIfAborted();
      if (processRef && !isRunning(processRef)) {
        return false;
      }
      if (await this.isReady(controller, context)) {
        return true;
      }
      await sleep(pollMilliseconds, this.options.signal);
    }
    return false;
  }

  private async isReady(controller: Controller, context: RunningContext) {
    return controller.isReady(context).catch(() => false);
  }

  private async contextOf(
    controller: Controller,
    program: ResolvedProgram,
  ): Promise<RunningContext> {
    const { paths, ports, tokenFile, forgeToken, kube, signal } = this.options;
    return {
      paths,
      program,
      forgeToken,
      kube,
      signal,
      tokenFile,
      kubeconfig: paths.kubeconfig(controller.name),
      pki: file => `${paths.pki}/${file}`,
      port: name => ports[name],
    };
  }

  /** Nothing of the user's own: no proxy, no kubeconfig, no home folder. */
  private environment(
    name: string,
    { kubeconfig, paths }: RunningContext,
    launch: Launch,
  ): Record<string, string> {
    const path = [...(launch.pathFolders ?? []), process.env.PATH ?? ''];
    return {
      PATH: path.join(delimiter),
      HOME: paths.tmp,
      TMPDIR: paths.tmp,
      LANG: 'C.UTF-8',
      KUBECONFIG: kubeconfig,
      [sandboxVariable]: paths.root,
      VELLUM_SANDBOX_COMPONENT: name,
      ...launch.env,
    };
  }
}

function commandOf({ from, path }: ResolvedProgram, { args }: Launch) {
  return from === 'sandbox'
    ? { file: process.execPath, args: [path, ...args] }
    : { file: path, args };
}

function reasonForRestart(running: boolean, current: boolean): string {
  if (!running) {
    return 'its process is gone';
  }
  return current ? 'it did not answer' : 'its settings have changed';
}

async function fileSize(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  );
}
