import { KubeObject } from '../kube/KubeObject';
import { pruneObject } from './pruneObject';

const PLANTED = 'planted-secret-value';
const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

const metadata = {
  name: 'x',
  namespace: 'team-a',
  managedFields: [{ manager: PLANTED }],
  annotations: { [LAST_APPLIED]: `{"data":"${PLANTED}"}`, kept: 'yes' },
};
const secret = {
  apiVersion: 'v1',
  kind: 'Secret',
  metadata,
  type: 'Opaque',
  data: { password: PLANTED },
  stringData: { password: PLANTED },
};
const podSpec = {
  containers: [
    { name: 'c', image: 'i:1', env: [{ name: 'P', value: PLANTED }] },
  ],
  initContainers: [{ name: 'i', env: [{ name: 'P', value: PLANTED }] }],
};
const helm = {
  releaseName: 'r',
  values: `password: ${PLANTED}`,
  valuesObject: { password: PLANTED },
  parameters: [{ name: 'password', value: PLANTED }],
};
const source = {
  repoURL: 'https://git.example.org/r',
  helm,
  kustomize: { namePrefix: 'p-', patches: [{ patch: PLANTED }] },
  directory: {
    recurse: true,
    jsonnet: {
      extVars: [{ name: 'password', value: PLANTED }],
      tlas: [{ name: 'password', value: PLANTED, code: true }],
    },
  },
  plugin: {
    name: 'p',
    env: [{ name: 'a', value: PLANTED }],
    parameters: [{ name: 'a', string: PLANTED }],
  },
};
const sync = {
  revision: 'abc',
  manifests: [`kind: Secret\nstringData: { password: ${PLANTED} }`],
  source,
  sources: [source],
};
const hydration = { sourceHydrator: { drySource: source } };
const application = {
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Application',
  metadata,
  spec: { source, sources: [source], ...hydration },
  operation: { sync },
  status: {
    sync: { comparedTo: { source, sources: [source] } },
    history: [{ id: 1, source, sources: [source] }],
    operationState: {
      operation: { sync },
      syncResult: { source, sources: [source] },
    },
    sourceHydrator: {
      currentOperation: hydration,
      lastSuccessfulOperation: hydration,
    },
  },
};
const workload = (apiVersion: string, kind: string) => ({
  apiVersion,
  kind,
  metadata,
  spec: { replicas: 1, template: { spec: podSpec } },
});
const object = (group: string, manifest: unknown) => ({
  apiVersion: `${group}/v1alpha2`,
  kind: 'Object',
  metadata,
  spec: { forProvider: { manifest } },
  status: { atProvider: { manifest } },
});
const release = (group: string) => ({
  apiVersion: `${group}/v1beta1`,
  kind: 'Release',
  metadata,
  spec: {
    forProvider: {
      chart: { name: 'istiod', version: '1.2.3' },
      values: { password: PLANTED },
      set: [{ name: 'password', value: PLANTED }],
    },
  },
});

const CASES: Array<[string, KubeObject]> = [
  ['a Secret', secret],
  [
    'a ConfigMap',
    {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata,
      data: { a: PLANTED },
      binaryData: { b: PLANTED },
    },
  ],
  [
    'an Object that manages a Secret',
    object('kubernetes.crossplane.io', secret),
  ],
  [
    'a namespaced Object that manages a Secret',
    object('kubernetes.m.crossplane.io', secret),
  ],
  [
    'an Object that manages an Object that manages a Secret',
    object(
      'kubernetes.crossplane.io',
      object('kubernetes.crossplane.io', secret),
    ),
  ],
  [
    'an Object whose manifest is no object',
    object('kubernetes.crossplane.io', PLANTED),
  ],
  [
    'an Object that manages a Deployment',
    object('kubernetes.crossplane.io', workload('apps/v1', 'Deployment')),
  ],
  ['a Release', release('helm.crossplane.io')],
  ['a namespaced Release', release('helm.m.crossplane.io')],
  [
    'a HelmRelease',
    {
      apiVersion: 'helm.toolkit.fluxcd.io/v2',
      kind: 'HelmRelease',
      metadata,
      spec: { values: { password: PLANTED } },
    },
  ],
  [
    'a Kustomization',
    {
      apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
      kind: 'Kustomization',
      metadata,
      spec: {
        postBuild: { substitute: { password: PLANTED } },
        patches: [{ patch: PLANTED }],
      },
    },
  ],
  ['an Application', application],
  [
    'an EnvironmentConfig',
    {
      apiVersion: 'apiextensions.crossplane.io/v1beta1',
      kind: 'EnvironmentConfig',
      metadata,
      data: { password: PLANTED },
    },
  ],
  ['a Pod', { apiVersion: 'v1', kind: 'Pod', metadata, spec: podSpec }],
  ['a Deployment', workload('apps/v1', 'Deployment')],
  ['a StatefulSet', workload('apps/v1', 'StatefulSet')],
  ['a DaemonSet', workload('apps/v1', 'DaemonSet')],
  ['a ReplicaSet', workload('apps/v1', 'ReplicaSet')],
  ['a Job', workload('batch/v1', 'Job')],
  ['a Knative Service', workload('serving.knative.dev/v1', 'Service')],
  [
    'a CronJob',
    {
      apiVersion: 'batch/v1',
      kind: 'CronJob',
      metadata,
      spec: { jobTemplate: { spec: { template: { spec: podSpec } } } },
    },
  ],
];

describe('pruneObject', () => {
  it.each(CASES)('lets nothing that may be secret in with %s', (_, planted) => {
    const stored = JSON.stringify(pruneObject(planted));
    expect(JSON.stringify(planted)).toContain(PLANTED);
    expect(stored).not.toContain(PLANTED);
    expect(stored).not.toContain('managedFields');
    expect(stored).toContain('"kept":"yes"');
  });

  it('keeps what the views read', () => {
    const pruned = pruneObject(release('helm.crossplane.io'));
    expect(pruned.spec).toEqual({
      forProvider: {
        chart: { name: 'istiod', version: '1.2.3' },
        set: [{ name: 'password' }],
      },
    });
    expect(pruneObject(workload('apps/v1', 'Deployment')).spec).toEqual({
      replicas: 1,
      template: {
        spec: {
          containers: [{ name: 'c', image: 'i:1', env: [{ name: 'P' }] }],
          initContainers: [{ name: 'i', env: [{ name: 'P' }] }],
        },
      },
    });
  });

  it('keeps where an Application comes from', () => {
    const kept = {
      repoURL: 'https://git.example.org/r',
      helm: { releaseName: 'r' },
      kustomize: { namePrefix: 'p-' },
      directory: { recurse: true, jsonnet: {} },
      plugin: { name: 'p' },
    };
    expect(pruneObject(application)).toMatchObject({
      spec: { source: kept, sources: [kept] },
      operation: {
        sync: { revision: 'abc', source: kept, sources: [kept] },
      },
      status: { history: [{ id: 1, source: kept }] },
    });
  });

  it('keeps of managedFields who writes status and specification, and when', () => {
    const entry = { operation: 'Update', time: '2026-11-20T11:00:00Z' };
    const managed = (managedFields: unknown) =>
      pruneObject({
        apiVersion: 'example.io/v1',
        kind: 'Widget',
        metadata: { name: 'w', managedFields } as KubeObject['metadata'],
      });
    const once = managed([
      {
        ...entry,
        manager: 'kubectl-apply',
        fieldsV1: { 'f:spec': { [`f:${PLANTED}`]: {} } },
      },
      { ...entry, manager: 'labeller', fieldsV1: { 'f:metadata': {} } },
      {
        ...entry,
        manager: 'widget-controller',
        apiVersion: 'example.io/v1',
        subresource: 'status',
        fieldsV1: { 'f:status': { [`f:${PLANTED}`]: {} } },
      },
      { ...entry, manager: 'scaler', subresource: 'scale' },
      {
        ...entry,
        manager: 'no-subresource-controller',
        fieldsV1: { 'f:metadata': {}, 'f:status': { [`f:${PLANTED}`]: {} } },
      },
    ]);
    expect(once.metadata.managedFields).toEqual([
      { ...entry, manager: 'kubectl-apply', fieldsV1: { 'f:spec': {} } },
      { ...entry, manager: 'widget-controller', subresource: 'status' },
      {
        ...entry,
        manager: 'no-subresource-controller',
        fieldsV1: { 'f:status': {} },
      },
    ]);
    expect(pruneObject(once)).toEqual(once);
    for (const nothing of [[], [null], {}, 'x', [{ fieldsV1: 'f:status' }]]) {
      expect(managed(nothing).metadata).not.toHaveProperty('managedFields');
    }
  });

  it.each([
    ['v1', { involvedObject: { kind: 'Pod', uid: 'p-1', extra: PLANTED } }],
    [
      'events.k8s.io/v1',
      { regarding: { kind: 'Pod', uid: 'p-1', extra: PLANTED } },
    ],
  ])('keeps of an event of %s what happened to what', (apiVersion, fields) => {
    const kept = {
      type: 'Warning',
      reason: 'BackOff',
      message: 'Back-off restarting failed container',
      count: 3,
      lastTimestamp: '2026-11-20T11:00:00Z',
    };
    const pruned = pruneObject({
      apiVersion,
      kind: 'Event',
      metadata: {
        name: 'e',
        namespace: 'team-a',
        annotations: { secret: PLANTED },
        managedFields: [{ manager: PLANTED }],
      },
      ...kept,
      ...fields,
      source: { host: PLANTED },
      related: { name: PLANTED },
    });
    expect(pruned).toMatchObject({
      apiVersion,
      kind: 'Event',
      metadata: { name: 'e', namespace: 'team-a' },
      ...kept,
    });
    expect(JSON.stringify(pruned)).toContain('"uid":"p-1"');
    expect(JSON.stringify(pruned)).not.toContain(PLANTED);
    expect(pruneObject(pruned)).toEqual(pruned);
  });

  it('knows no rule for a kind that is called like a part of the language', () => {
    const odd = {
      apiVersion: 'v1',
      kind: 'constructor',
      metadata: { name: 'x' },
    };
    expect(pruneObject(odd)).toEqual(odd);
  });

  it('leaves its input as it was', () => {
    const before = structuredClone(secret);
    pruneObject(secret);
    expect(secret).toEqual(before);
  });
});
