import {
  KubeObject,
  refOf,
  ResourceRef,
} from '@vellum-io/backstage-plugin-vellum-common';
import { compositeTree } from './composite';
import { condition, objectOf } from './objects';
import { deploymentTree, statefulSetTree } from './workload';

const REVISION = 'main@sha1:0504116aa9f7f0fb6d5d9a1a5b6a2d2b1c0d9e8f';

/** What one team has: a Kustomization that applies a claim, a HelmRelease, an Application and a Deployment. */
export interface Team {
  kustomization: ResourceRef;
  claim: ResourceRef;
  application: ResourceRef;
  objects: KubeObject[];
}

/** How the objects of a team are. */
export interface TeamOptions {
  at: number;
  /** Its claim does not become ready, since a pod crashes. */
  fails: boolean;
  /** Its Kustomization waits for the one of another team. */
  waitsFor?: number;
}

/** The objects of one team. */
export function makeTeam({ at, fails, waitsFor }: TeamOptions): Team {
  const namespace = `team-${at}`;
  const store = compositeTree(`${namespace}-store`, namespace, fails);
  const direct = deploymentTree({ name: 'direct', namespace });
  const release = helmRelease(namespace);
  const application = argoApplication(namespace);
  const applied = [store.objects[0], direct[0], release[0], application[0]];
  const kustomization = objectOf({
    apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
    kind: 'Kustomization',
    name: kustomizationName(at),
    namespace: 'flux-system',
    spec: {
      path: `./teams/${at}`,
      prune: true,
      sourceRef: { kind: 'GitRepository', name: 'platform' },
      ...(waitsFor !== undefined && {
        dependsOn: [{ name: kustomizationName(waitsFor) }],
      }),
    },
    status: {
      observedGeneration: 1,
      lastAppliedRevision: REVISION,
      inventory: { entries: applied.map(inventoryEntry) },
      conditions: [
        fails
          ? condition('Ready', 'False', 'HealthCheckFailed', 'timeout')
          : condition('Ready', 'True', 'ReconciliationSucceeded'),
      ],
    },
  });
  return {
    kustomization: refOf(kustomization),
    claim: store.claim,
    application: refOf(application[0]),
    objects: [
      kustomization,
      ...store.objects,
      ...direct,
      ...release,
      ...application,
    ],
  };
}

function kustomizationName(at: number): string {
  return `team-${at}`;
}

function helmRelease(namespace: string): KubeObject[] {
  const made = deploymentTree({ name: 'charted', namespace });
  const named = ['Service', 'ConfigMap'].map(kind =>
    objectOf({ apiVersion: 'v1', kind, name: 'charted', namespace }),
  );
  const release = objectOf({
    apiVersion: 'helm.toolkit.fluxcd.io/v2',
    kind: 'HelmRelease',
    name: 'charted',
    namespace,
    spec: {
      chart: {
        spec: {
          chart: 'web',
          version: '1.2.3',
          sourceRef: {
            kind: 'HelmRepository',
            name: 'charts',
            namespace: 'flux-system',
          },
        },
      },
    },
    status: {
      observedGeneration: 1,
      helmChart: `flux-system/${namespace}-charted`,
      inventory: { entries: [made[0], ...named].map(inventoryEntry) },
      history: [{ name: 'charted', namespace, status: 'deployed' }],
      conditions: [condition('Ready', 'True', 'UpgradeSucceeded')],
    },
  });
  const chart = objectOf({
    apiVersion: 'source.toolkit.fluxcd.io/v1',
    kind: 'HelmChart',
    name: `${namespace}-charted`,
    namespace: 'flux-system',
    spec: {
      chart: 'web',
      sourceRef: { kind: 'HelmRepository', name: 'charts' },
    },
    status: {
      observedGeneration: 1,
      conditions: [condition('Ready', 'True', 'ChartPullSucceeded')],
    },
  });
  return [release, chart, ...named.slice(0, 1), ...made];
}

function argoApplication(namespace: string): KubeObject[] {
  const tracked = (kind: string, name: string) => ({
    name,
    namespace,
    annotations: {
      'argocd.argoproj.io/tracking-id': `${namespace}:apps/${kind}:${namespace}/${name}`,
    },
  });
  const workloads = [
    ...deploymentTree(tracked('Deployment', 'web')),
    ...statefulSetTree(tracked('StatefulSet', 'queue')),
  ];
  const resources = [
    { version: 'v1', kind: 'ConfigMap', name: 'settings', syncWave: -1 },
    { group: 'apps', version: 'v1', kind: 'StatefulSet', name: 'queue' },
    {
      group: 'apps',
      version: 'v1',
      kind: 'Deployment',
      name: 'web',
      syncWave: 1,
    },
  ].map(row => ({ ...row, namespace, status: 'Synced' }));
  const application = objectOf({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    name: namespace,
    namespace: 'argocd',
    spec: {
      project: 'default',
      source: { repoURL: 'https://git.example/platform', path: namespace },
      destination: { server: 'https://kubernetes.default.svc', namespace },
    },
    status: {
      resources,
      sync: { status: 'Synced', revision: '0504116aa9f7' },
      health: { status: 'Healthy' },
      operationState: {
        phase: 'Succeeded',
        startedAt: '2026-11-20T08:00:00Z',
        finishedAt: '2026-11-20T08:01:00Z',
        syncResult: {
          resources: resources.map(row => ({
            ...row,
            syncPhase: 'Sync',
            hookPhase: 'Running',
          })),
        },
      },
    },
  });
  return [application, ...workloads];
}

function inventoryEntry({ apiVersion, kind, metadata }: KubeObject): object {
  const [group, version] = apiVersion.includes('/')
    ? apiVersion.split('/')
    : ['', apiVersion];
  return {
    id: `${metadata.namespace ?? ''}_${metadata.name}_${group}_${kind}`,
    v: version,
  };
}
