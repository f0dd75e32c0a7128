import { expect, test } from '@playwright/test';
import { checkSituation, explain, Situation, Stage, useStage } from '../src';

const application = (name: string) => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Application',
  name,
  namespace: 'argocd',
});

type Operation = { phase?: string; message?: string };

async function operationOf(
  { kube }: Stage,
  name: string,
): Promise<Operation | undefined> {
  const object = await kube.get(application(name));
  return object?.status?.operationState as Operation | undefined;
}

interface Wave {
  title: string;
  phase?: string;
  state: string;
  blockers: string[];
}

async function wavesOf(stage: Stage, name: string): Promise<Wave[]> {
  const { boards } = await explain(stage.sandbox, {
    ask: `application/${name}`,
    namespace: 'argocd',
  });
  const board = boards.find(({ title }) => title === name);
  return (board?.lanes ?? []).map(({ title, phase, state, cards }) => ({
    title,
    ...(phase && { phase }),
    state,
    blockers: cards
      .filter(({ blocking }) => blocking)
      .map(card => `${card.kind} ${card.name}`),
  }));
}

test.describe('Argo CD', () => {
  const stage = useStage('argo');

  test('agrees on a wave that two Deployments hold', async () => {
    const name = 'argo-held-by-two';
    await expect
      .poll(() => operationOf(stage, name))
      .toMatchObject({
        phase: 'Running',
        message: expect.stringContaining('waiting for healthy state of'),
      });
    await expect
      .poll(() => wavesOf(stage, name))
      .toEqual([
        {
          phase: 'Sync',
          title: 'wave 0',
          state: 'blocking',
          blockers: ['Deployment first', 'Deployment second'],
        },
        { phase: 'Sync', title: 'wave 1', state: 'waiting', blockers: [] },
      ]);
    await expect
      .poll(async () => {
        const { causes } = await explain(stage.sandbox, {
          ask: `application/${name}`,
          namespace: 'argocd',
        });
        return causes;
      })
      .toEqual(['unschedulable: Pod', 'unschedulable: Pod']);
  });

  test('agrees on a hook that fails: nothing after it is applied', async () => {
    const name = 'argo-hook-failing';
    await expect
      .poll(() => operationOf(stage, name))
      .toMatchObject({ phase: 'Failed' });
    const waves = await wavesOf(stage, name);
    expect(waves[0]).toMatchObject({ phase: 'PreSync', state: 'failed' });
    const { state, causes } = await explain(stage.sandbox, {
      ask: `application/${name}`,
      namespace: 'argocd',
    });
    expect(state).toBe('failed');
    expect(causes[0]).toBe('job-failed: Job check');
  });

  test('follows an app of apps to what holds the child', async () => {
    const name = 'argo-app-of-apps';
    await expect
      .poll(() => operationOf(stage, name))
      .toMatchObject({ phase: 'Running' });
    await expect
      .poll(() => wavesOf(stage, name))
      .toMatchObject([
        { state: 'blocking', blockers: ['Application argo-child'] },
        { state: 'waiting' },
      ]);
    const { causes } = await explain(stage.sandbox, {
      ask: `application/${name}`,
      namespace: 'argocd',
    });
    expect(causes).toEqual(['unschedulable: Pod']);
  });

  const SITUATIONS: Array<
    Pick<Situation, 'title' | 'ask' | 'state' | 'causes'>
  > = [
    {
      title: 'a kind that nobody has defined',
      ask: 'application/argo-kind-not-served',
      state: 'failed',
      causes: ['crd-not-served: Application argo-kind-not-served'],
    },
    {
      title: 'a Deployment that has given up',
      ask: 'application/argo-degraded',
      state: 'not-ready',
      causes: ['unschedulable: Pod'],
    },
  ];

  for (const situation of SITUATIONS) {
    test(`agrees on ${situation.title}`, async () => {
      await checkSituation(stage, {
        namespace: 'argocd',
        controllers: [],
        ...situation,
      });
    });
  }
});
