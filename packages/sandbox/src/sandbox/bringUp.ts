import { readFile } from 'node:fs/promises';
import { stringify } from 'yaml';
import { ServiceUnavailableError } from '@backstage/errors';
import { createAppConfig } from '../appconfig/createAppConfig';
import { controllers } from '../controllers';
import { Controller } from '../controllers/Controller';
import { sealedSecrets } from '../controllers/sealedSecrets';
import {
  findMarkedProcesses,
  sandboxVariable,
} from '../process/findMarkedProcesses';
import { stopProcess } from '../process/stopProcess';
import { Binaries } from '../programs/Binaries';
import { BuildQueue } from '../programs/BuildQueue';
import { cacheDirectory } from '../state/locations';
import { repositoryRoot } from '../state/repositoryRoot';
import { SandboxState } from '../state/SandboxState';
import { writeFileAtomically } from '../state/writeFileAtomically';
import { checkFixedPorts } from './checkFixedPorts';
import { ComponentRunner } from './ComponentRunner';
import { connectAs } from './connectAs';
import { BuildProgress, SandboxListener } from './SandboxEvent';
import { ensureSandboxFiles, SandboxFiles } from './SandboxFiles';
import { ensureState, SandboxParts } from './SandboxParts';
import { seedSteps } from './seedSteps';
import { startComponents } from './startComponents';

/** Options of `bringUp`. */
export interface BringUpOptions {
  chosen: readonly Controller[];
  /** Chosen too, but brought up by another process afterwards. */
  later: readonly Controller[];
  profile: string | undefined;
  onEvent: SandboxListener;
  signal?: AbortSignal;
}

/**
 * Makes everything that was chosen run and be ready, whatever it finds: a
 * first start, a healthy sandbox, or what a kill -9 left. The caller holds
 * the sandbox's lock.
 */
export async function bringUp(
  parts: SandboxParts,
  options: BringUpOptions,
): Promise<void> {
  const { paths, store, env } = parts;
  const { chosen, later, profile, onEvent, signal } = options;
  const startedAt = Date.now();
  const elapsed = () => Math.round((Date.now() - startedAt) / 100) / 10;

  const everything = [...chosen, ...later];
  // Before there is any state: a refusal leaves nothing behind.
  const before = await store.read();
  await checkFixedPorts(everything, before, parts.sandboxesDirectory);
  const state = await ensureState(parts, profile);
  await stopStrays(parts, state);
  const files = await ensureSandboxFiles(
    paths,
    controllers,
    state.ports['kube-apiserver.secure'],
  );
  await writeAppConfig(parts, state, files, everything);

  const binaries = await Binaries.create({
    cacheDirectory: cacheDirectory(env),
    toolsDirectory: `${repositoryRoot}/tools`,
    // A build outlives an `up` that is killed: the mark lets the next one find it.
    env: { ...env, [sandboxVariable]: paths.root },
  });
  const programs = await BuildQueue.start(
    chosen.map(c => c.program),
    {
      binaries,
      signal,
      later: later.map(c => c.program),
      onProgress: progress => {
        onEvent({ type: 'build', progress });
        void recordProgress(parts, progress);
      },
    },
  );
  await store.update(current => {
    delete current.message;
    current.phase = 'starting';
    for (const { name } of everything) {
      current.components[name] ??= { phase: 'waiting' };
    }
  });

  const kube = await connectAs(paths.kubeconfig('admin'));
  try {
    const failures = await startComponents({
      chosen,
      steps: seedSteps({ chosen, kube, signal, ports: state.ports }),
      programs,
      runner: new ComponentRunner({
        ...parts,
        tokenFile: files.tokenFile,
        kube,
        signal,
        ports: state.ports,
        forgeToken: state.forgeToken,
        onPhase: (name, phase, message) =>
          onEvent({
            type: 'component',
            name,
            phase,
            message,
            elapsedSeconds: elapsed(),
          }),
      }),
      onCoreReady: async () => {
        await store.update(current => {
          current.phase = 'core ready';
        });
        const elapsedSeconds = elapsed();
        onEvent({ type: 'phase', phase: 'core ready', elapsedSeconds });
      },
      onFailure: async (name, { message }) => {
        if (chosen.some(controller => controller.name === name)) {
          await store.updateComponent(name, { phase: 'failed', message });
        }
        onEvent({
          type: 'component',
          name,
          phase: 'failed',
          message,
          elapsedSeconds: elapsed(),
        });
      },
    });
    signal?.throwIfAborted();
    if (failures.length > 0) {
      throw new ServiceUnavailableError(
        failures
          .map(({ name, error }) => `${name}: ${error.message}`)
          .join('\n'),
      );
    }
    if (later.length === 0) {
      await store.update(current => {
        current.phase = 'ready';
        delete current.progress;
      });
      const elapsedSeconds = elapsed();
      onEvent({ type: 'phase', phase: 'ready', elapsedSeconds });
    }
  } finally {
    await kube.close();
  }
}

async function recordProgress(
  { store }: SandboxParts,
  progress: BuildProgress,
) {
  // Only for people who ask for the status meanwhile: never a reason to fail.
  await store
    .update(current => {
      current.progress = progress;
    })
    .catch(() => undefined);
}

/** Ends what was started but never recorded, as its starter was killed. */
async function stopStrays({ paths }: SandboxParts, state: SandboxState) {
  const known = new Set(
    [
      state.supervisor,
      ...Object.values(state.components).map(component => component.process),
    ].map(ref => ref?.pid),
  );
  for (const found of findMarkedProcesses(paths.root)) {
    if (found.leader && !known.has(found.pid)) {
      await stopProcess(found);
    }
  }
}

async function writeAppConfig(
  { paths }: SandboxParts,
  state: SandboxState,
  files: SandboxFiles,
  chosen: readonly Controller[],
) {
  const opensSecrets = chosen.includes(sealedSecrets);
  const config = createAppConfig({
    server: `https://127.0.0.1:${state.ports['kube-apiserver.secure']}`,
    certificateAuthority: files.certificateAuthority,
    portalToken: files.tokens.portal,
    triesChanges: true,
    sealingCertificate: opensSecrets
      ? await readFile(`${paths.pki}/sealed-secrets/tls.crt`, 'utf8')
      : undefined,
    forge: { port: state.ports['forge.http'], token: state.forgeToken },
  });
  await writeFileAtomically(paths.appConfigFile, stringify(config));
}
