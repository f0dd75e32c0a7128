import { installDefinitions } from '../kube/installDefinitions';
import { KubeClient } from '../kube/KubeClient';
import { describeReference, KubeObject, referenceOf } from '../kube/KubeObject';
import { sleep } from '../process/sleep';
import { InstallationPlan, ownerLabel } from './InstallationPlan';

/** How long a controller may take to serve a kind that was just defined. */
const kindSeconds = 30;

/** Options of `applyInstallation`. */
export interface ApplyInstallationOptions {
  kube: KubeClient;
  plan: InstallationPlan;
  /** Value of the label on all that is applied. */
  owner: string;
  onSkipped: (message: string) => void;
  signal?: AbortSignal;
}

/**
 * Puts the plan into the cluster. What cannot be stored, as the controller
 * that would serve its kind does not run there, is skipped and said.
 */
export async function applyInstallation(
  options: ApplyInstallationOptions,
): Promise<void> {
  const { kube, plan, owner, onSkipped, signal } = options;
  for (const { folder, names } of plan.definitions) {
    await installDefinitions(kube, folder, {
      signal,
      labels: { [ownerLabel]: owner },
      only: ({ name }) => names.includes(name),
    });
  }
  // Who has Crossplane will soon serve the kinds that the examples define.
  const patience = plan.definitions.some(({ tool }) => tool === 'crossplane')
    ? 0
    : kindSeconds;
  for (const { source, objects } of plan.examples) {
    for (const object of objects) {
      signal?.throwIfAborted();
      if (await isServed(kube, object, patience, signal)) {
        await kube.apply(labelled(object, owner));
      } else {
        onSkipped(
          `examples/${source}: ${describeReference(
            referenceOf(object),
          )} was skipped, as the cluster serves no ${object.kind}`,
        );
      }
    }
  }
}

async function isServed(
  kube: KubeClient,
  { apiVersion, kind }: KubeObject,
  patienceSeconds: number,
  signal?: AbortSignal,
): Promise<boolean> {
  const end = Date.now() + patienceSeconds * 1000;
  while (!(await kube.serves(apiVersion, kind))) {
    if (Date.now() >= end) {
      return false;
    }
    await sleep(200, signal);
  }
  return true;
}

function labelled(object: KubeObject, owner: string): KubeObject {
  const { labels, ...metadata } = object.metadata;
  return {
    ...object,
    metadata: { ...metadata, labels: { ...labels, [ownerLabel]: owner } },
  };
}
