import { copyFile, chmod, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { InputError } from '@backstage/errors';
import { createAppConfig } from '../appconfig/createAppConfig';
import { controllers } from '../controllers';
import { KubeClient } from '../kube/KubeClient';
import { renderKubeconfig } from '../kube/renderKubeconfig';
import { Binaries } from '../programs/Binaries';
import { ComponentRunner } from '../sandbox/ComponentRunner';
import { connectAs } from '../sandbox/connectAs';
import { SandboxListener } from '../sandbox/SandboxEvent';
import { ensureState, SandboxParts } from '../sandbox/SandboxParts';
import { cacheDirectory } from '../state/locations';
import { repositoryRoot } from '../state/repositoryRoot';
import { writeFileAtomically } from '../state/writeFileAtomically';
import { applyInstallation } from './applyInstallation';
import { describePlan } from './InstallationPlan';
import { planInstallation } from './planInstallation';

/** Options of `adoptCluster`. */
export interface AdoptClusterOptions {
  /** Kubeconfig file; its current context is the cluster. */
  kubeconfig: string;
  /** Asked with the plan before anything is changed in the cluster. */
  confirm: (plan: string) => Promise<boolean>;
  onEvent: SandboxListener;
  signal?: AbortSignal;
}

/** Components that run here whoever runs the cluster. */
const localComponents = ['forge', 'chart-repository'];

/** What `status` calls the profile of a cluster that is not ours. */
export const existingClusterProfile = 'existing cluster';

/**
 * Uses a cluster that exists in place of one of our own: installs the CRDs
 * and examples it lacks, and serves forge and charts from here.
 */
export async function adoptCluster(
  parts: SandboxParts,
  options: AdoptClusterOptions,
): Promise<void> {
  const { paths, store, env } = parts;
  const { kubeconfig, confirm, onEvent, signal } = options;
  const before = await store.read();
  if (before && before.profile !== existingClusterProfile) {
    throw new InputError(
      `Sandbox "${paths.name}" has a control plane of its own; choose another --name for ${kubeconfig}, or take it down first`,
    );
  }
  const kube = await connectAs(kubeconfig);
  try {
    const binaries = await Binaries.create({
      cacheDirectory: cacheDirectory(env),
      toolsDirectory: join(repositoryRoot, 'tools'),
      env,
    });
    const plan = await planInstallation({
      kube,
      binaries,
      controllers,
      env,
      signal,
    });
    if (!(await confirm(describePlan(plan)))) {
      throw new InputError(
        `Nothing was changed in ${plan.server}: the installation was not agreed to`,
      );
    }
    const state = await ensureState(parts, existingClusterProfile);
    const onSkipped = (message: string) => onEvent({ type: 'note', message });
    await applyInstallation({
      kube,
      plan,
      signal,
      onSkipped,
      owner: paths.name,
    });
    await mkdir(dirname(paths.kubeconfig('admin')), {
      recursive: true,
      mode: 0o700,
    });
    await copyFile(kubeconfig, paths.kubeconfig('admin'));
    await chmod(paths.kubeconfig('admin'), 0o600);
    const token = await requestPortalToken(kube);
    const certificateAuthority = kube.connection.certificateAuthority ?? '';
    await writeFileAtomically(
      paths.kubeconfig('portal'),
      renderKubeconfig({
        server: plan.server,
        certificateAuthority,
        user: 'portal',
        token,
      }),
    );
    const forge = { port: state.ports['forge.http'], token: state.forgeToken };
    await writeFileAtomically(
      paths.appConfigFile,
      stringify(
        createAppConfig({
          server: plan.server,
          certificateAuthority,
          portalToken: token,
          // An account that may try changes is for whoever runs that cluster to add.
          triesChanges: false,
          forge,
        }),
      ),
    );
    const startedAt = Date.now();
    const runner = new ComponentRunner({
      ...parts,
      kube,
      signal,
      ports: state.ports,
      forgeToken: state.forgeToken,
      tokenFile: '',
      onPhase: (name, phase, message) =>
        onEvent({
          type: 'component',
          name,
          phase,
          message,
          elapsedSeconds: (Date.now() - startedAt) / 1000,
        }),
    });
    for (const controller of controllers) {
      if (localComponents.includes(controller.name)) {
        const program = await binaries.find(controller.program);
        await runner.ensure(controller, program!);
      }
    }
    await store.update(current => {
      current.phase = 'ready';
      delete current.message;
    });
  } finally {
    await kube.close();
  }
}

/** A token of the shipped service account: what the portal is in production. */
async function requestPortalToken(kube: KubeClient): Promise<string> {
  const { status } = await kube.connection.request<{
    status: { token: string };
  }>({
    method: 'POST',
    path: '/api/v1/namespaces/vellum-system/serviceaccounts/vellum-portal/token',
    body: {
      apiVersion: 'authentication.k8s.io/v1',
      kind: 'TokenRequest',
      spec: { expirationSeconds: 7 * 24 * 60 * 60 },
    },
    attempt: 'ask for a token of the portal',
  });
  return status.token;
}
