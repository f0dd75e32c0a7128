import { KubeObject } from '../../kube/KubeObject';
import { NodeRole } from '../../roles/NodeRole';
import { factsOf } from '.';

const object = (
  kind: string,
  spec: object,
  status: object = {},
  annotations?: Record<string, string>,
): KubeObject => {
  const [name, ...group] = kind.split('.');
  return {
    apiVersion: group.length > 0 ? `${group.join('.')}/v1` : 'v1',
    kind: name,
    metadata: { name: 'web', ...(annotations && { annotations }) },
    spec: spec as Record<string, unknown>,
    status: status as Record<string, unknown>,
  };
};

const REVISION = 'main@sha1:0504116aa9f7f0fb6d5d9a1a5b6a2d2b1c0d9e8f';
const EXTERNAL = { 'crossplane.io/external-name': 'outside' };
const artifact = { artifact: { revision: REVISION, lastUpdateTime: 'noon' } };
const release = {
  forProvider: {
    chart: { name: 'web', version: '1.0.0' },
    namespace: 'team-a',
  },
  providerConfigRef: { name: 'default' },
};
const released = { atProvider: { state: 'deployed', revision: 2 }, failed: 1 };
const manages = {
  forProvider: { manifest: { kind: 'Deployment' } },
  readiness: { policy: 'AllTrue' },
  managementPolicies: ['Observe', 'Create'],
  references: [{ dependsOn: { kind: 'Namespace', name: 'a' } }],
  watch: true,
};
const counted = {
  observedGeneration: 1,
  availableReplicas: 1,
  readyReplicas: 2,
  numberAvailable: 3,
  desiredNumberScheduled: 4,
};
const packaged = { package: 'registry.example/x:1' };
const revised = { currentRevision: 'x-1' };
const fetchedFacts = 'revision=main@0504116 fetched=noon';

const CASES: Array<[kind: string, facts: string, object: KubeObject]> = [];
const row = (
  kind: string,
  facts: string,
  spec: object,
  status?: object,
  annotations?: Record<string, string>,
) => CASES.push([kind, facts, object(kind, spec, status, annotations)]);

for (const group of ['helm.crossplane.io', 'helm.m.crossplane.io']) {
  row(
    `Release.${group}`,
    'chart=web version=1.0.0 namespace=team-a releaseState=deployed releaseRevision=2 failures=1 providerConfig=default externalName=outside',
    release,
    released,
    EXTERNAL,
  );
}
for (const group of [
  'kubernetes.crossplane.io',
  'kubernetes.m.crossplane.io',
]) {
  row(
    `Object.${group}`,
    'manages=Deployment readiness=AllTrue management=Observe, Create references=Namespace a watched=yes',
    manages,
  );
}
for (const kind of ['Provider', 'Function', 'Configuration']) {
  row(
    `${kind}.pkg.crossplane.io`,
    'package=registry.example/x:1 currentRevision=x-1',
    packaged,
    revised,
  );
}
row(
  'Kustomization.kustomize.toolkit.fluxcd.io',
  'revision=main@0504116 objects=1 path=./web source=web',
  { path: './web', sourceRef: { name: 'web' } },
  {
    lastAppliedRevision: REVISION,
    lastAttemptedRevision: REVISION,
    inventory: { entries: [{}] },
  },
);
row(
  'HelmRelease.helm.toolkit.fluxcd.io',
  'chart=web version=1.0.0 wantedVersion=1.x releaseState=deployed',
  { chart: { spec: { chart: 'other', version: '1.x' } } },
  {
    history: [{ chartName: 'web', chartVersion: '1.0.0', status: 'deployed' }],
  },
);
for (const kind of [
  'GitRepository',
  'OCIRepository',
  'Bucket',
  'HelmRepository',
  'ExternalArtifact',
]) {
  row(
    `${kind}.source.toolkit.fluxcd.io`,
    `${fetchedFacts} url=https://git.example/web branch=main`,
    { url: 'https://me:secret@git.example/web', ref: { branch: 'main' } },
    artifact,
  );
}
row(
  'HelmChart.source.toolkit.fluxcd.io',
  'chart=web version=1.x revision=main@0504116',
  { chart: 'web', version: '1.x' },
  artifact,
);
row(
  'Application.argoproj.io',
  'revision=0504116 sync=Synced health=Healthy project=default path=web url=https://git.example/web',
  {
    project: 'default',
    source: { path: 'web', repoURL: 'https://git.example/web' },
  },
  {
    sync: {
      revision: '0504116aa9f7f0fb6d5d9a1a5b6a2d2b1c0d9e8f',
      status: 'Synced',
    },
    health: { status: 'Healthy' },
  },
);
row('Deployment.apps', 'replicas=1/3', { replicas: 3 }, counted);
row('ReplicaSet.apps', 'replicas=1/3', { replicas: 3 }, counted);
row('StatefulSet.apps', 'replicas=2/3', { replicas: 3 }, counted);
row('DaemonSet.apps', 'replicas=3/4', {}, counted);
row(
  'Pod',
  'phase=Running node=node-1 restarts=5',
  { nodeName: 'node-1' },
  {
    phase: 'Running',
    containerStatuses: [{ restartCount: 2 }, { restartCount: 3 }],
  },
);
for (const kind of ['KnativeServing', 'KnativeEventing']) {
  row(
    `${kind}.operator.knative.dev`,
    'version=1.18.0 wantedVersion=1.19.0',
    { version: '1.19.0' },
    { version: '1.18.0' },
  );
}

const told = (of: KubeObject, role: NodeRole = 'object') =>
  factsOf(of, role)
    .map(({ name, value }) => `${name}=${value}`)
    .join(' ');

describe('facts', () => {
  it.each(CASES)('of a %s are %s', (_, facts, of) => {
    expect(told(of)).toBe(facts);
  });

  it.each(CASES)('of a %s that says nothing are none', kind => {
    expect(told(object(kind, {}))).toBe('');
  });

  it('of any composite name its composition, of any managed resource its outside name', () => {
    const composite = object('XStore.example.io', {
      crossplane: {
        compositionRef: { name: 'c' },
        compositionRevisionRef: { name: 'c-1' },
      },
    });
    expect(told(composite, 'composite')).toBe(
      'composition=c compositionRevision=c-1',
    );
    const claim = object('Store.example.io', { compositionRef: { name: 'c' } });
    expect(told(claim, 'claim')).toBe('composition=c');
    const managed = object('Bucket.example.io', {}, {}, EXTERNAL);
    expect(told(managed, 'managed')).toBe('externalName=outside');
    expect(told(managed)).toBe('');
  });

  it.each<[reason: string, facts: string, spec: object]>([
    [
      'all names of what it waits for and copies from, each once',
      'references=Namespace a and Secret b',
      {
        references: [
          { dependsOn: { kind: 'Namespace', name: 'a' } },
          { patchesFrom: { kind: 'Secret', name: 'b', fieldPath: 'data' } },
          { dependsOn: { kind: 'Namespace', name: 'a' } },
        ],
      },
    ],
    [
      'a reference of its own kind where it names none',
      'references=Object a',
      { references: [{ dependsOn: { name: 'a' } }] },
    ],
    [
      'no reference without a name',
      '',
      { references: [{ dependsOn: { kind: 'Namespace' } }, {}] },
    ],
    [
      'the policies that restrict it',
      'management=Observe, Create',
      { managementPolicies: ['Observe', 'Create'] },
    ],
    ['no policy that allows all', '', { managementPolicies: ['*'] }],
    [
      'no policy that is no word',
      'management=Observe',
      { managementPolicies: [7, 'Observe'] },
    ],
    ['no watch that is off', '', { watch: false }],
    [
      'its ProviderConfig',
      'providerConfig=other',
      { providerConfigRef: { name: 'other' } },
    ],
  ])('of an Object have %s', (_reason, facts, spec) => {
    expect(told(object('Object.kubernetes.crossplane.io', spec))).toBe(facts);
  });

  it('of a managed resource name its ProviderConfig', () => {
    const bucket = object('Bucket.example.io', {
      providerConfigRef: { name: 'other' },
    });
    expect(told(bucket, 'managed')).toBe('providerConfig=other');
  });

  it('of a composite of the first generation name the revision, too', () => {
    const composite = object('XStore.example.io', {
      compositionRef: { name: 'c' },
      compositionRevisionRef: { name: 'c-1' },
    });
    expect(told(composite, 'composite')).toBe(
      'composition=c compositionRevision=c-1',
    );
  });
});
