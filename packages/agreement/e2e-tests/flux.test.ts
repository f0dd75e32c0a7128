import { computeFluxWait } from '@vellum-io/backstage-plugin-vellum-common';
import { expect, test } from '@playwright/test';
import { checkSituation, readNamed, Situation, useStage } from '../src';

const NAMESPACE = 'situations';

const kustomization = (name: string) => ({
  apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
  kind: 'Kustomization',
  name,
  namespace: NAMESPACE,
});

const helmRelease = (name: string) => ({
  apiVersion: 'helm.toolkit.fluxcd.io/v2',
  kind: 'HelmRelease',
  name,
  namespace: NAMESPACE,
});

/** What a Kustomization that is not ready says of itself. */
const notReady = (name: string, reason: string) => [
  {
    of: kustomization(name),
    type: 'Ready',
    status: 'False' as const,
    reason,
  },
];

const SITUATIONS: Array<Omit<Situation, 'namespace'>> = [
  {
    title: 'a Kustomization whose objects are ready, down to the pod',
    ask: 'kustomization/flux-ready',
    controllers: [
      {
        of: kustomization('flux-ready'),
        type: 'Ready',
        status: 'True',
        reason: 'ReconciliationSucceeded',
      },
    ],
    state: 'ready',
    causes: [],
  },
  {
    title: 'a path that no revision of the source has',
    ask: 'kustomization/flux-path-missing',
    controllers: notReady('flux-path-missing', 'ArtifactFailed'),
    state: 'failed',
    causes: ['artifact-path-missing: Kustomization flux-path-missing'],
  },
  {
    title: 'a Kustomization that only waits has no problem of its own',
    ask: 'kustomization/flux-behind-path-missing',
    controllers: notReady('flux-behind-path-missing', 'DependencyNotReady'),
    state: 'waiting',
    causes: ['artifact-path-missing: Kustomization flux-path-missing'],
  },
  {
    title: 'a kustomization.yaml that names a file that is not there',
    ask: 'kustomization/flux-build-failed',
    controllers: notReady('flux-build-failed', 'BuildFailed'),
    state: 'failed',
    causes: ['build-failed: Kustomization flux-build-failed'],
  },
  {
    title: 'a dependency that does not exist',
    ask: 'kustomization/flux-dependency-missing',
    controllers: notReady('flux-dependency-missing', 'DependencyNotReady'),
    state: 'waiting',
    causes: ['missing: Kustomization nobody'],
  },
  {
    title: 'two Kustomizations that wait for each other',
    ask: 'kustomization/flux-cycle',
    controllers: [
      ...notReady('flux-cycle', 'DependencyNotReady'),
      ...notReady('flux-cycle-back', 'DependencyNotReady'),
    ],
    state: 'waiting',
    causes: ['dependency-cycle: Kustomization flux-cycle'],
  },
  {
    title: 'a source that cannot be fetched',
    ask: 'kustomization/flux-source-unreachable',
    controllers: [
      {
        of: {
          apiVersion: 'source.toolkit.fluxcd.io/v1',
          kind: 'GitRepository',
          name: 'nowhere',
          namespace: NAMESPACE,
        },
        type: 'Ready',
        status: 'False',
      },
    ],
    state: 'failed',
    causes: ['source-unreachable: GitRepository nowhere'],
  },
  {
    title: 'a kind that nobody has defined',
    ask: 'kustomization/flux-kind-not-served',
    controllers: notReady('flux-kind-not-served', 'ReconciliationFailed'),
    state: 'failed',
    causes: ['crd-not-served: Kustomization flux-kind-not-served'],
  },
  {
    title: 'a Deployment below it whose pod no node takes',
    ask: 'kustomization/flux-unschedulable',
    controllers: notReady('flux-unschedulable', 'HealthCheckFailed'),
    state: 'failed',
    causes: ['unschedulable: Pod'],
  },
  {
    title: 'a quota that leaves no room for the pod',
    ask: 'kustomization/flux-quota',
    controllers: [
      {
        of: {
          apiVersion: 'apps/v1',
          kind: 'Deployment',
          name: 'web',
          namespace: 'flux-quota',
        },
        type: 'ReplicaFailure',
        status: 'True',
        reason: 'FailedCreate',
      },
      ...notReady('flux-quota', 'HealthCheckFailed'),
    ],
    state: 'failed',
    causes: ['quota-refused: ReplicaSet'],
  },
  {
    title: 'a policy of the cluster that refuses an object',
    ask: 'kustomization/flux-admission',
    controllers: notReady('flux-admission', 'ReconciliationFailed'),
    state: 'failed',
    causes: ['admission-refused: Kustomization flux-admission'],
  },
  {
    title: 'a volume that nothing provides',
    ask: 'kustomization/flux-claim-pending',
    controllers: notReady('flux-claim-pending', 'HealthCheckFailed'),
    state: 'failed',
    causes: ['pvc-pending: PersistentVolumeClaim store'],
  },
  {
    title: 'a Job that did not end in its time',
    ask: 'kustomization/flux-job-deadline',
    controllers: [
      {
        of: {
          apiVersion: 'batch/v1',
          kind: 'Job',
          name: 'migrate',
          namespace: 'flux-job-deadline',
        },
        type: 'Failed',
        status: 'True',
        reason: 'DeadlineExceeded',
      },
      ...notReady('flux-job-deadline', 'HealthCheckFailed'),
    ],
    state: 'failed',
    causes: ['job-failed: Job migrate'],
  },
  {
    title: 'an encrypted file without a key',
    ask: 'kustomization/flux-decryption',
    controllers: notReady('flux-decryption', 'BuildFailed'),
    state: 'failed',
    causes: ['decryption-failed: Kustomization flux-decryption'],
  },
  {
    title: 'a chart version that the repository does not have',
    ask: 'helmrelease/flux-helm-chart-missing',
    controllers: [
      {
        of: helmRelease('flux-helm-chart-missing'),
        type: 'Ready',
        status: 'False',
      },
    ],
    state: 'failed',
    causes: [
      'chart-version-missing: HelmChart situations-flux-helm-chart-missing',
    ],
  },
  {
    title: 'a release into a namespace that does not exist',
    ask: 'helmrelease/flux-helm-failed',
    controllers: [
      {
        of: helmRelease('flux-helm-failed'),
        type: 'Ready',
        status: 'False',
        reason: 'InstallFailed',
      },
    ],
    state: 'failed',
    causes: ['namespace-missing: HelmRelease flux-helm-failed'],
  },
];

test.describe('Flux', () => {
  const stage = useStage('flux');

  for (const situation of SITUATIONS) {
    test(`agrees on ${situation.title}`, async () => {
      await checkSituation(stage, { namespace: NAMESPACE, ...situation });
    });
  }

  test('has its own words for what Flux waits for, which is ready when Flux says so, and not before', async () => {
    const objectsOf = async (name: string) => {
      const applier = await stage.kube.get({
        apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
        kind: 'Kustomization',
        name,
        namespace: 'situations',
      });
      const { inventory } = (applier?.status ?? {}) as {
        inventory?: { entries: Array<{ id: string; v: string }> };
      };
      return Promise.all(
        (inventory?.entries ?? []).map(async ({ id, v }) => {
          const [namespace, objectName, group, kind] = id.split('_');
          const live = await readNamed(stage.kube, {
            group,
            version: v,
            kind,
            namespace,
            name: objectName,
          });
          return live && computeFluxWait(live, { now: new Date() }).status;
        }),
      );
    };
    await expect
      .poll(() => objectsOf('flux-ready'))
      .toEqual(['Current', 'Current']);
    await expect
      .poll(() => objectsOf('flux-unschedulable'))
      .toEqual(['InProgress']);
    await expect.poll(() => objectsOf('flux-job-deadline')).toEqual(['Failed']);
  });

  test('calls a suspended Kustomization suspended, though Flux still reports it ready', async () => {
    const ready = {
      of: kustomization('flux-suspended'),
      type: 'Ready',
      status: 'True' as const,
    };
    const ask = {
      ask: 'kustomization/flux-suspended',
      namespace: NAMESPACE,
      controllers: [ready],
      causes: [],
    };
    await checkSituation(stage, {
      title: 'before',
      ...ask,
      state: 'ready',
    });
    await stage.kube.patch({
      ...kustomization('flux-suspended'),
      patch: { spec: { suspend: true } },
    });
    await checkSituation(stage, {
      title: 'after',
      ...ask,
      state: 'suspended',
    });
    await stage.kube.patch({
      ...kustomization('flux-suspended'),
      patch: { spec: { suspend: null } },
    });
  });

  test('sees a release drift, though the release stays ready', async () => {
    await checkSituation(stage, {
      title: 'before',
      ask: 'helmrelease/flux-helm-drifted',
      namespace: NAMESPACE,
      controllers: [
        {
          of: helmRelease('flux-helm-drifted'),
          type: 'Ready',
          status: 'True',
        },
      ],
      state: 'ready',
      causes: [],
    });
    const deployment = {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      name: 'istiod',
      namespace: 'flux-helm-drifted',
    };
    await stage.kube.patch({
      ...deployment,
      patch: { spec: { replicas: 2 } },
    });
    await stage.kube.patch({
      ...helmRelease('flux-helm-drifted'),
      patch: {
        metadata: {
          annotations: {
            'reconcile.fluxcd.io/requestedAt': new Date().toISOString(),
          },
        },
      },
    });
    await checkSituation(stage, {
      title: 'after',
      ask: 'helmrelease/flux-helm-drifted',
      namespace: NAMESPACE,
      controllers: [
        {
          of: helmRelease('flux-helm-drifted'),
          type: 'Drifted',
          status: 'True',
        },
      ],
      state: 'ready',
      causes: ['drift: HelmRelease flux-helm-drifted'],
    });
    expect(await stage.kube.get(deployment)).toMatchObject({
      spec: { replicas: 2 },
    });
  });
});
