import {
  computeArgoHealth,
  KubeObject,
  orderTasks,
  tasksFromManifests,
} from '@vellum-io/backstage-plugin-vellum-common';
import { expect, test } from '@playwright/test';
import { ArgocdClient, readNamed, useStage } from '../src';

interface SyncRow {
  kind: string;
  name: string;
  syncPhase: string;
}

/** What a person would call it: Argo CD's word of an object, or ours. */
const line = (node: { kind: string; name: string }, word?: string) =>
  `${node.kind} ${node.name}: ${word ?? 'no check'}`;

test.describe('the words of the tools', () => {
  const stage = useStage('argo');

  for (const name of [
    'argo-held-by-two',
    'argo-degraded',
    'argo-order',
    'argo-app-of-apps',
    'kubeflow',
    'kubeflow-infrastructure',
    'kubeflow-platform',
  ]) {
    test(`are Argo CD's for every object of ${name}`, async () => {
      const argocd = await ArgocdClient.signIn(stage.sandbox);
      // Both sides are read again until they agree: the cluster does not stand still between two requests.
      await expect
        .poll(async () => {
          const nodes = await argocd.readTree(name);
          const theirs = nodes.map(node => line(node, node.health?.status));
          const ours = await Promise.all(
            nodes.map(async node => {
              const live = await readNamed(stage.kube, node);
              const health = live && computeArgoHealth(live);
              return line(node, live ? health?.status : 'Missing');
            }),
          );
          return {
            count: nodes.length > 0,
            different: ours.filter((each, index) => each !== theirs[index]),
          };
        })
        .toEqual({ count: true, different: [] });
    });
  }

  test("are Argo CD's for the order of a sync, hooks and what moves included", async () => {
    const argocd = await ArgocdClient.signIn(stage.sandbox);
    const application = {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Application',
      name: 'argo-order',
      namespace: 'argocd',
    };
    const rows = async (): Promise<SyncRow[]> => {
      const { status } = (await stage.kube.get(application)) ?? {};
      const { operationState } = (status ?? {}) as {
        operationState?: {
          phase: string;
          syncResult?: { resources?: SyncRow[] };
        };
      };
      return operationState?.phase === 'Succeeded'
        ? operationState.syncResult?.resources ?? []
        : [];
    };
    await expect.poll(rows).not.toEqual([]);

    const manifests = (await argocd.readManifests('argo-order')).map(
      text => JSON.parse(text) as KubeObject,
    );
    const { tasks } = tasksFromManifests({
      manifests,
      destinationNamespace: 'argo-order',
      isNamespaced: ({ kind }) =>
        kind !== 'Namespace' && kind !== 'CustomResourceDefinition',
    });
    const groups = orderTasks(tasks, { destinationNamespace: 'argo-order' });
    const nameOf = (row: SyncRow) => `${row.syncPhase} ${row.kind} ${row.name}`;
    const done = await rows();
    // Objects of one kind are applied side by side: in what order they are done, nobody says.
    const kinds = groups.flatMap(({ phase, ties }) =>
      ties
        .flat()
        .reduce<Array<{ kind: string; names: string[] }>>(
          (found, { ref: { kind, name } }) => {
            const last = found.at(-1);
            const told = `${phase} ${kind} ${name}`;
            return last?.kind === kind
              ? [...found.slice(0, -1), { kind, names: [...last.names, told] }]
              : [...found, { kind, names: [told] }];
          },
          [],
        ),
    );
    const ours = kinds.map(({ names }) => [...names].sort());
    let next = 0;
    const theirs = ours.map(names =>
      done
        .slice(next, (next += names.length))
        .map(nameOf)
        .sort(),
    );
    expect(ours).toEqual(theirs);
    expect(next).toBe(done.length);
  });
});
