import { readObject } from '../../__testUtils__/readObjects';
import { ArgoHealthStatus } from './ArgoHealth';
import { computeArgoHealth, hasArgoCheck } from './computeArgoHealth';

/** File, Argo CD's word (null: no check), and where it differs from what a person is told. */
const CASES: Array<[string, ArgoHealthStatus | null, string]> = [
  ['deployment-available', 'Healthy', 'same'],
  ['deployment-unavailable', 'Progressing', 'same'],
  ['deployment-deadline', 'Degraded', 'same'],
  ['deployment-old-replicas', 'Progressing', 'same'],
  ['deployment-paused', 'Suspended', 'same'],
  [
    'deployment-replica-failure',
    'Progressing',
    'does not look at ReplicaFailure',
  ],
  ['statefulset-ready', 'Healthy', 'same'],
  ['statefulset-updating', 'Progressing', 'same'],
  ['statefulset-unready', 'Progressing', 'same'],
  ['daemonset-available', 'Healthy', 'same'],
  ['daemonset-unavailable', 'Progressing', 'same'],
  ['replicaset-available', 'Healthy', 'same'],
  ['pod-running', 'Healthy', 'same'],
  ['pod-unschedulable', 'Progressing', 'a pod without a node is on its way'],
  ['pod-crash-loop', 'Degraded', 'same'],
  ['pod-image-pull', 'Degraded', 'same'],
  ['pod-succeeded', 'Healthy', 'same'],
  ['pod-failed', 'Degraded', 'same'],
  ['pod-not-ready', 'Progressing', 'knows no limit of time'],
  ['job-complete', 'Healthy', 'same'],
  ['job-failed', 'Degraded', 'same'],
  ['job-running', 'Progressing', 'same'],
  ['persistentvolumeclaim-bound', 'Healthy', 'same'],
  ['persistentvolumeclaim-pending', 'Progressing', 'same'],
  ['persistentvolumeclaim-lost', 'Degraded', 'same'],
  [
    'service-cluster-ip',
    'Healthy',
    'has a check, so it gates, and always passes',
  ],
  ['service-load-balancer-pending', 'Progressing', 'same'],
  ['configmap-exists', null, 'no check'],
  ['namespace-terminating', null, 'no check'],
  [
    'vellumplatform-waiting-old',
    null,
    'a platform API in its own group has no check: it never holds a wave',
  ],
  [
    'vellumplatform-deleting',
    'Progressing',
    'deletion is judged before any check, for every kind',
  ],
  [
    'bucket-synced-false',
    null,
    'only crossplane.io and upbound.io have the script',
  ],
  ['release-deployed', 'Healthy', 'by the wildcard script'],
  ['release-pending-install', 'Progressing', 'by the wildcard script'],
  ['object-target-unready', 'Progressing', 'by the wildcard script'],
  [
    'providerconfig-no-credentials',
    'Healthy',
    'does not look at the credentials',
  ],
  ['provider-healthy', 'Healthy', 'same'],
  ['provider-unpacking', 'Degraded', 'unpacking counts as broken'],
  ['kustomization-ready', 'Healthy', 'same'],
  ['kustomization-dependency-not-ready', 'Degraded', 'does not know waiting'],
  ['kustomization-reconciling', 'Progressing', 'same'],
  ['kustomization-suspended', 'Suspended', 'same'],
  ['helmrepository-oci', 'Healthy', 'same'],
  [
    'sealedsecret-unsealable',
    'Progressing',
    'believes nothing without a generation',
  ],
  ['knativeserving-ready', 'Healthy', 'all four conditions'],
  [
    'knativeserving-install-failed',
    'Progressing',
    'a failed install progresses for ever',
  ],
  ['customresourcedefinition-established', 'Healthy', 'same'],
  [
    'customresourcedefinition-no-status',
    'Unknown',
    'the script fails without a status',
  ],
  [
    'application-degraded',
    'Degraded',
    'the check of the documentation repeats the child',
  ],
];

describe('computeArgoHealth', () => {
  it.each(CASES)('says of %s what Argo CD says: %s (%s)', (file, status) => {
    const health = computeArgoHealth(readObject(`health/${file}.yaml`));
    expect(health?.status ?? null).toBe(status);
  });

  it('does not guess what a script says that is not written out', () => {
    const secret = {
      apiVersion: 'external-secrets.io/v1',
      kind: 'ExternalSecret',
      metadata: { name: 'web', namespace: 'team-a' },
      status: { conditions: [{ type: 'Ready', status: 'True' }] },
    };
    expect(
      hasArgoCheck({ group: 'external-secrets.io', kind: 'ExternalSecret' }),
    ).toBe(true);
    expect(computeArgoHealth(secret)).toBeUndefined();
  });

  it.each([
    ['storage.cnrm.cloud.google.com', 'StorageBucket'],
    ['operator.victoriametrics.com', 'VMSingle'],
    ['s3.aws.crossplane.io', 'Bucket'],
  ])('knows of a check for the kinds of %s', (group, kind) => {
    expect(hasArgoCheck({ group, kind })).toBe(true);
  });

  it('knows that most kinds have no check', () => {
    expect(hasArgoCheck({ group: '', kind: 'ConfigMap' })).toBe(false);
    expect(
      hasArgoCheck({ group: 'infrastructure.vellum.io', kind: 'TeamSpace' }),
    ).toBe(false);
  });
});
