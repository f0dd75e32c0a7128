import { expect } from '@playwright/test';
import { KubeClient, Sandbox } from '@vellum-io/sandbox';
import { explain } from './explain';
import { ControllerWord, Situation } from './Situation';

/**
 * First what the controllers say, so that the situation is known to stand; then the core, which is asked until it
 * agrees: the two are read one after the other, and the cluster goes on between.
 */
export async function checkSituation(
  { sandbox, kube }: { sandbox: Sandbox; kube: KubeClient },
  situation: Situation,
): Promise<void> {
  for (const word of situation.controllers) {
    await expect
      .poll(() => conditionOf(kube, word), {
        message: `${word.type} of ${word.of.kind} ${word.of.name}`,
      })
      .toMatchObject({
        status: word.status,
        ...(word.reason && { reason: word.reason }),
      });
  }
  await expect
    .poll(async () => {
      const { state, causes } = await explain(sandbox, situation);
      return { state, causes };
    })
    .toEqual({ state: situation.state, causes: situation.causes });
}

async function conditionOf(
  kube: KubeClient,
  { of, type }: ControllerWord,
): Promise<unknown> {
  const object = await kube.get(of);
  const conditions = (object?.status?.conditions ?? []) as Array<{
    type: string;
  }>;
  return conditions.find(condition => condition.type === type) ?? {};
}
