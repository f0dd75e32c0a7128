import { findOfKind } from '../../__testUtils__/findOfKind';
import { makeApplication } from '../../__testUtils__/makeApplication';
import { readObject, readObjects } from '../../__testUtils__/readObjects';
import { kustomizationRef, NOON, viewOf } from '../../__testUtils__/viewOf';
import { KubeObject } from '../../kube/KubeObject';
import { refOf, ResourceRef } from '../../kube/ResourceRef';
import { buildGraph } from '../buildGraph';
import { snapshotFromObjects, SnapshotOptions } from '../snapshotFromObjects';
import { findRootCauses } from './findRootCauses';

function causesOf(
  objects: KubeObject[],
  roots = [refOf(objects[0])],
  options: SnapshotOptions = {},
) {
  const snapshot = snapshotFromObjects(objects, options);
  const { graph } = buildGraph({ roots, snapshot, now: NOON });
  return findRootCauses({ graph, snapshot, now: NOON }).findings;
}

const health = (name: string) => readObject(`health/${name}.yaml`);

/** File of testdata, cause, title, sentence. */
const CASES: Array<[string, string, string, string]> = [
  [
    'pod-unschedulable',
    'unschedulable',
    'the pod of Pod web-1-a cannot be scheduled',
    'Pod web-1-a cannot be scheduled, no node matches gpu=true.',
  ],
  [
    'pod-image-pull',
    'image-pull',
    'image registry.example/web:missing of Pod web-1-a cannot be pulled',
    'Pod web-1-a cannot start: image registry.example/web:missing of container web cannot be pulled.',
  ],
  [
    'pod-crash-loop',
    'crash-loop',
    'container web of Pod web-1-a keeps crashing',
    'Container web of Pod web-1-a keeps crashing (restarted 7 times, last exit code 1).',
  ],
  [
    'gitrepository-auth-failed',
    'source-unreachable',
    'GitRepository platform cannot be fetched',
    'GitRepository platform cannot be fetched: its credentials are missing or refused; nothing of it can be applied.',
  ],
  [
    'release-failed',
    'release-failed',
    'Release istiod failed',
    'Release istiod failed: what its chart made did not become ready in time.',
  ],
  [
    'bucket-synced-false',
    'provider-error',
    'Bucket audit cannot be applied',
    'Bucket audit cannot be applied: cannot observe: access denied.',
  ],
  [
    'knativeserving-never-reported',
    'nothing-reconciles',
    'nothing reconciles the KnativeServing',
    'KnativeServing knative-serving exists but has never reported a status. No controller in the cluster has said anything about it.',
  ],
  [
    'job-failed',
    'job-failed',
    'Job migrate failed',
    'Job migrate gave up after more failures than the 6 it allows.',
  ],
  [
    'deployment-deadline',
    'reported-failure',
    'Deployment web failed',
    'Deployment web has 0 of 1 replicas ready: ReplicaSet "web-1" has timed out progressing.',
  ],
  [
    'kustomization-build-failed',
    'artifact-path-missing',
    'the folder of Kustomization apps is not in its source',
    'Kustomization apps cannot be applied: its source does not have the folder that it names.',
  ],
  [
    'application-degraded',
    'reported-failure',
    'Application kubeflow is not ready',
    'Application kubeflow is not ready: Synced, Degraded.',
  ],
  [
    'deployment-unavailable',
    'reported-failure',
    'Deployment web is not ready',
    'Deployment web has 0 of 1 replicas ready, and nothing below it says why.',
  ],
];

describe('findRootCauses', () => {
  it.each(CASES)('tells %s as %s', (file, cause, title, sentence) => {
    const [finding, ...others] = causesOf([health(file)]);
    expect(finding).toMatchObject({ cause, title, sentence });
    expect(others).toEqual([]);
  });

  it.each([
    'kustomization-suspended',
    'vellumplatform-deleting',
    'widget-no-status',
    'pod-starting',
    'knativeserving-deployments-missing',
  ])('finds no cause in %s', file => {
    expect(causesOf([health(file)])).toEqual([]);
  });

  it.each([
    [
      '0/3 nodes are available: 1 node(s) had untolerated taint {dedicated: ml}, 2 Insufficient cpu, 2 Insufficient memory.',
      'it does not tolerate the taint dedicated=ml; no node has enough cpu and memory left',
    ],
    [
      '0/1 nodes are available: 1 node(s) had untolerated taint {node.kubernetes.io/not-ready: }.',
      'it does not tolerate the taint node.kubernetes.io/not-ready',
    ],
    ['no nodes available to schedule pods', 'the cluster has no nodes'],
    [
      '0/1 nodes are available: 1 node(s) had volume node affinity conflict. preemption: none',
      'its volume is on another node or in another zone',
    ],
    [
      '0/1 nodes are available: 1 node(s) were out of luck. preemption: none',
      'the scheduler says: 0/1 nodes are available: 1 node(s) were out of luck',
    ],
  ])('shortens the scheduler: %s', (message, expected) => {
    const pod = health('pod-unschedulable');
    (pod.status!.conditions as Array<{ message: string }>)[0].message = message;
    expect(causesOf([pod])[0].sentence).toBe(
      `Pod web-1-a cannot be scheduled, ${expected}.`,
    );
  });

  it('names the wish of a pod that asks by affinity', () => {
    const pod = health('pod-unschedulable');
    pod.spec = {
      affinity: {
        nodeAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: {
            nodeSelectorTerms: [
              {
                matchExpressions: [
                  { key: 'zone', operator: 'In', values: ['a', 'b'] },
                ],
              },
            ],
          },
        },
      },
    };
    expect(causesOf([pod])[0].sentence).toContain(
      'no node matches its affinity (zone=a or b)',
    );
  });

  it.each([
    [
      'HelmChart',
      'source.toolkit.fluxcd.io/v1',
      "invalid chart reference: failed to get chart version for remote reference: no 'web' chart with version matching '9.9.9' found",
    ],
    [
      'HelmChart',
      'source.toolkit.fluxcd.io/v1',
      'failed to get chart version for remote reference: no chart name found',
    ],
    [
      'Release',
      'helm.m.crossplane.io/v1beta1',
      'create failed: failed to install release: failed to pull chart: chart "web" version "9.9.9" not found in http://charts.example repository',
    ],
    [
      'Release',
      'helm.crossplane.io/v1beta1',
      'chart "web" matching 9.9.9 not found in web index. (try \'helm repo update\'): no chart version found for web-9.9.9',
    ],
  ])(
    'reads a missing chart version in the words of %s %s',
    (kind, apiVersion, message) => {
      const [finding] = causesOf([
        {
          apiVersion,
          kind,
          metadata: { name: 'web', namespace: 'team' },
          spec:
            kind === 'HelmChart'
              ? { chart: 'web', version: '9.9.9' }
              : { forProvider: { chart: { name: 'web', version: '9.9.9' } } },
          status: {
            conditions: [
              {
                type: kind === 'HelmChart' ? 'Ready' : 'Synced',
                status: 'False',
                reason: 'X',
                message,
              },
            ],
          },
        },
      ]);
      expect(finding).toMatchObject({
        cause: 'chart-version-missing',
        title: 'chart web 9.9.9 is not in its repository',
        evidence: [{ kind: 'condition', text: message }],
      });
    },
  );

  it('tells a problem once: a parent that waits is no problem of its own', () => {
    const objects = readObjects('scenarios/flux-blocked.yaml');
    const findings = causesOf(
      objects,
      ['claims', 'serving', 'platform-api', 'cert-manager', 'namespaces'].map(
        kustomizationRef,
      ),
    );
    expect(findings.map(({ cause }) => cause)).toEqual(['release-given-up']);
    expect(findings[0].path.map(id => id.split('/').pop())).toEqual([
      'claims',
      'serving',
      'platform-api',
      'cert-manager',
      'cert-manager',
    ]);
  });

  it('tells that several pods of one workload cannot be scheduled once', () => {
    const objects = readObjects('scenarios/kubeflow-held.yaml');
    const pod = findOfKind(objects, 'Pod');
    const second = {
      ...pod,
      metadata: { ...pod.metadata, name: 'katib-controller-1-b', uid: 'pod-5' },
    };
    const application = findOfKind(objects, 'Application');
    const findings = causesOf([...objects, second], [refOf(application)]);
    const unschedulable = findings.filter(
      ({ cause }) => cause === 'unschedulable',
    );
    expect(unschedulable).toHaveLength(1);
  });

  it('says of a composite with no cause below it what was looked at', () => {
    const [finding] = causesOf([
      {
        apiVersion: 'example.io/v1',
        kind: 'XStore',
        metadata: { name: 'shop', uid: 'xr' },
        spec: { crossplane: {} },
        status: {
          conditions: [
            { type: 'Synced', status: 'True' },
            {
              type: 'Ready',
              status: 'False',
              reason: 'Creating',
              lastTransitionTime: '2026-11-20T08:00:00Z',
            },
          ],
        },
      },
    ]);
    expect(finding.sentence).toBe(
      'XStore shop is not ready: Not ready yet. It has made nothing yet.',
    );
  });

  it('tells which field keeps a composite from creating the rest', () => {
    const objects = readObjects('scenarios/platform-stuck.yaml').filter(
      ({ kind }) => kind !== 'Release',
    );
    const xr = findOfKind(objects, 'XVellumPlatform');
    xr.spec!.resourceRefs = [];
    const findings = causesOf(objects, [refOf(xr)]);
    expect(findings[0]).toMatchObject({
      cause: 'field-required',
      title:
        'knative-serving is not created: status.knativeOperator is missing',
      sentence:
        'XVellumPlatform vellum-dev-97b4p does not create knative-serving before the field status.knativeOperator is set; knative-operator has not reported it.',
    });
  });

  it('tells at once that nothing will ever write a required field', () => {
    const objects = readObjects('scenarios/platform-stuck.yaml').filter(
      ({ kind }) => kind !== 'Release',
    );
    const composition = findOfKind(objects, 'Composition');
    const [step] = composition.spec!.pipeline as any[];
    step.input.resources = [
      {
        name: 'bucket',
        patches: [{ type: 'PatchSet', patchSetName: 'names' }],
      },
    ];
    step.input.patchSets = [
      {
        name: 'names',
        patches: [
          {
            fromFieldPath: 'spec.parameters.region',
            policy: { fromFieldPath: 'Required' },
          },
        ],
      },
    ];
    const xr = findOfKind(objects, 'XVellumPlatform');
    xr.spec!.resourceRefs = [];
    expect(causesOf(objects, [refOf(xr)])[0]).toMatchObject({
      title: 'bucket is not created: spec.parameters.region is missing',
      nextStep:
        'Set spec.parameters.region, or change the Composition that requires it.',
    });
  });

  it('finds an object that is referenced and gone', () => {
    const objects = readObjects('scenarios/composite-disputed.yaml');
    const findings = causesOf(objects, [refOf(objects[0])], {
      notServed: [{ group: 'dns.example.io', kind: 'Zone' }],
      forbidden: [{ group: 'iam.example.io', kind: 'Role' }],
    });
    expect(findings.map(({ cause, title }) => [cause, title])).toEqual([
      ['missing', 'Bucket gone is missing'],
      ['crd-not-served', 'the cluster does not know kind Zone'],
      ['forbidden', 'no permission to read kind Role of iam.example.io'],
    ]);
  });

  it('never tells the words of an object that does not belong', () => {
    const { view } = viewOf(
      'crossplane',
      readObjects('scenarios/composite-disputed.yaml'),
      {
        crossplane: [
          { group: 'infrastructure.vellum.io', kind: 'XStore', name: 'shop' },
        ],
      },
    );
    expect(JSON.stringify(view)).not.toContain('PLANTED');
  });

  it('names the dependency that a Kustomization waits for where nothing explains it', () => {
    const waiting = health('kustomization-dependency-not-ready');
    waiting.spec = { dependsOn: [{ name: 'infra' }] };
    const infra: KubeObject = {
      ...health('kustomization-reconciling'),
      metadata: { name: 'infra', namespace: 'flux-system', uid: 'infra' },
    };
    const findings = causesOf([waiting, infra], [waiting, infra].map(refOf));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      cause: 'dependency-not-ready',
      sentence: 'Kustomization apps starts when Kustomization infra is ready.',
    });
  });

  describe('of an object that is missing', () => {
    const app = makeApplication('parent', {
      status: {
        resources: [
          {
            group: 'argoproj.io',
            kind: 'Application',
            name: 'child',
            namespace: 'argocd',
            status: 'Synced',
          },
        ],
      },
    });
    const child = { ...refOf(app), name: 'child' };
    const missing = (roots: ResourceRef[]) =>
      causesOf([app], roots).find(({ cause }) => cause === 'missing');

    it('says that the entity names it where it does', () => {
      expect(missing([refOf(app), child])).toMatchObject({
        sentence:
          'Application child is not in the cluster, though the entity names it.',
        nextStep: 'Check the annotation of the entity, or create the object.',
      });
    });

    it('says what refers to it where the entity does not name it', () => {
      expect(missing([refOf(app)])?.sentence).toBe(
        'Application child is not in the cluster, though Application parent refers to it.',
      );
    });

    it('says what depends on it', () => {
      const { view } = viewOf(
        'flux',
        readObjects('scenarios/flux-cycle.yaml'),
        { flux: [kustomizationRef('lonely')] },
      );
      expect(
        view.findings.find(({ cause }) => cause === 'missing'),
      ).toMatchObject({
        sentence:
          'Kustomization nowhere is not in the cluster, though Kustomization lonely depends on it.',
        nextStep:
          'Check the dependsOn of Kustomization lonely, or create the object.',
      });
    });
  });
});
