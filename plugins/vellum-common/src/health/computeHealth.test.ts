import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { readObject } from '../__testUtils__/readObjects';
import { GroupKind } from '../kube/GroupKind';
import { computeHealth } from './computeHealth';
import { HEALTH_LIMITS } from './limits';
import { HealthState } from './types';

const now = new Date('2026-11-20T12:00:00Z');

/** As an XRD would say: nothing in a fresh claim shows that it is one. */
const roleOfKind = ({ kind }: GroupKind) =>
  kind === 'VellumPlatform' ? ('claim' as const) : undefined;

const judge = (file: string) =>
  computeHealth(readObject(`health/${file}.yaml`), { now, roleOfKind });

/** File, state, rule, and why it has to be so. */
const CASES: Array<[string, HealthState, string, string]> = [
  [
    'vellumplatform-new',
    'progressing',
    'common/not-reported-yet',
    'its controller has had no time yet',
  ],
  [
    'vellumplatform-never-reported',
    'unknown',
    'common/never-reported',
    'an hour without a word is no readiness',
  ],
  [
    'vellumplatform-waiting-young',
    'progressing',
    'crossplane/ready-false',
    'most claims become ready by themselves',
  ],
  [
    'vellumplatform-waiting-old',
    'not-ready',
    'crossplane/ready-false',
    'after an hour it is no longer on its way',
  ],
  [
    'vellumplatform-ready',
    'ready',
    'crossplane/ready',
    'Synced and Ready, of this generation',
  ],
  [
    'vellumplatform-stale',
    'progressing',
    'common/stale-generation',
    'ready is said of an older specification',
  ],
  [
    'vellumplatform-one-condition-current',
    'ready',
    'crossplane/ready',
    'one condition shows that the controller has seen the generation',
  ],
  [
    'vellumplatform-paused',
    'suspended',
    'common/paused',
    'paused on purpose, though Synced is False and the generation old',
  ],
  [
    'vellumplatform-paused-yes',
    'ready',
    'crossplane/ready',
    'Crossplane pauses for the exact word true only',
  ],
  [
    'vellumplatform-deleting',
    'deleting',
    'common/deleting',
    'leaving outweighs paused and ready',
  ],
  [
    'vellumplatform-deleting-held',
    'deleting',
    'common/deleting',
    'held deletions say by what',
  ],
  [
    'bucket-synced-false',
    'failed',
    'crossplane/synced-false',
    'an old Ready=True does not outweigh a failed attempt',
  ],
  [
    'bucket-paused-by-policy',
    'suspended',
    'crossplane/paused',
    'an empty managementPolicies pauses without the annotation',
  ],
  [
    'bucket-last-operation-failed',
    'failed',
    'crossplane/last-operation',
    'upjet reports asynchronous failures here',
  ],
  [
    'bucket-ready-absent',
    'unknown',
    'crossplane/ready-absent',
    'absent is neither False nor True',
  ],
  [
    'release-deployed',
    'ready',
    'crossplane/ready',
    'state and revision are the words a person looks for',
  ],
  [
    'release-failed',
    'failed',
    'crossplane/release-failed',
    'Unavailable alone would be on its way',
  ],
  [
    'release-pending-install',
    'progressing',
    'crossplane/ready-false',
    'a long install is no failure',
  ],
  [
    'object-target-unready',
    'progressing',
    'crossplane/object-target',
    'the Object did its part; the target is judged itself',
  ],
  [
    'providerconfig-no-credentials',
    'not-ready',
    'crossplane/no-credentials',
    'source None signs in as nobody',
  ],
  [
    'providerconfig-injected',
    'ready',
    'crossplane/provider-config',
    'a ProviderConfig reports nothing of itself',
  ],
  [
    'provider-unpacking',
    'progressing',
    'crossplane/unpacking',
    'unpacking is the normal start',
  ],
  [
    'provider-not-installed',
    'failed',
    'crossplane/not-installed',
    'any other reason is an error',
  ],
  [
    'provider-healthy',
    'ready',
    'crossplane/healthy-package',
    'both conditions are needed',
  ],
  [
    'provider-unhealthy',
    'failed',
    'crossplane/unhealthy-package',
    'installed is not healthy',
  ],
  [
    'providerrevision-inactive',
    'ready',
    'crossplane/inactive-revision',
    'old revisions are kept, not broken',
  ],
  [
    'functionrevision-runtime-unhealthy',
    'failed',
    'crossplane/unhealthy-revision',
    'its program does not run',
  ],
  [
    'xrd-established',
    'ready',
    'crossplane/established',
    'without claim names nothing is offered',
  ],
  [
    'xrd-not-offered',
    'progressing',
    'crossplane/not-offered',
    'claims cannot be made yet',
  ],
  [
    'composition-exists',
    'ready',
    'generic/exists',
    'a Composition reports no status',
  ],
  ['kustomization-ready', 'ready', 'flux/ready', 'the plain good case'],
  [
    'kustomization-dependency-not-ready',
    'waiting',
    'flux/dependency-not-ready',
    'the problem is elsewhere',
  ],
  [
    'kustomization-build-failed',
    'failed',
    'flux/ready-false',
    'a retry does not make it less failed',
  ],
  [
    'kustomization-reconciling',
    'progressing',
    'flux/reconciling',
    'health checks are running',
  ],
  ['kustomization-stalled', 'failed', 'flux/stalled', 'Flux has given up'],
  [
    'kustomization-suspended',
    'suspended',
    'common/suspended',
    'a suspended object need not take up its generation',
  ],
  [
    'helmrelease-tested',
    'ready',
    'flux/ready',
    'passed Helm tests are not a failure',
  ],
  [
    'helmrepository-oci',
    'ready',
    'flux/static-source',
    'an address never gets a status',
  ],
  [
    'gitrepository-auth-failed',
    'failed',
    'flux/ready-false',
    'nothing new arrives',
  ],
  [
    'application-syncing',
    'progressing',
    'argocd/syncing',
    'an operation is running',
  ],
  [
    'application-failed',
    'failed',
    'argocd/operation-failed',
    'the old state is healthy, the wanted one was refused',
  ],
  [
    'application-comparison-error',
    'failed',
    'argocd/error-condition',
    'Argo CD cannot tell what is wanted',
  ],
  [
    'application-out-of-sync',
    'ready',
    'argocd/health',
    'what runs is healthy; the reason says it is not what Git says',
  ],
  [
    'application-degraded',
    'not-ready',
    'argocd/health',
    'the sync went through, its objects are not well',
  ],
  [
    'deployment-available',
    'ready',
    'kubernetes/deployment',
    'all replicas updated and available',
  ],
  [
    'deployment-unavailable',
    'not-ready',
    'kubernetes/unavailable',
    'after an hour it is no longer starting',
  ],
  [
    'deployment-deadline',
    'failed',
    'kubernetes/progress-deadline',
    'the controller has given up waiting',
  ],
  [
    'deployment-old-replicas',
    'progressing',
    'kubernetes/rollout',
    'old replicas are still there',
  ],
  [
    'deployment-paused',
    'suspended',
    'kubernetes/deployment-paused',
    'paused on purpose',
  ],
  [
    'deployment-replica-failure',
    'failed',
    'kubernetes/replica-failure',
    'pods are refused',
  ],
  [
    'statefulset-ready',
    'ready',
    'kubernetes/statefulset',
    'all replicas ready',
  ],
  [
    'statefulset-updating',
    'progressing',
    'kubernetes/statefulset',
    'two of three are old',
  ],
  [
    'statefulset-unready',
    'progressing',
    'kubernetes/statefulset',
    'one is not ready',
  ],
  ['daemonset-available', 'ready', 'kubernetes/daemonset', 'one on every node'],
  [
    'daemonset-unavailable',
    'progressing',
    'kubernetes/daemonset',
    'missing on two nodes',
  ],
  [
    'replicaset-available',
    'ready',
    'kubernetes/replicaset',
    'counted by its controller',
  ],
  ['pod-running', 'ready', 'kubernetes/pod-ready', 'ready, not only running'],
  [
    'pod-unschedulable',
    'not-ready',
    'kubernetes/pod-unscheduled',
    'it waits for somebody else',
  ],
  [
    'pod-crash-loop',
    'failed',
    'kubernetes/container-waiting',
    'phase Running says nothing here',
  ],
  [
    'pod-image-pull',
    'failed',
    'kubernetes/container-waiting',
    'phase Pending says nothing here',
  ],
  ['pod-succeeded', 'ready', 'kubernetes/pod-succeeded', 'done is well'],
  ['pod-failed', 'failed', 'kubernetes/pod-failed', 'evicted'],
  [
    'pod-starting',
    'progressing',
    'kubernetes/pod-not-ready',
    'a minute is a start',
  ],
  ['pod-not-ready', 'not-ready', 'kubernetes/pod-not-ready', 'an hour is not'],
  ['job-complete', 'ready', 'kubernetes/job-complete', 'done is well'],
  ['job-failed', 'failed', 'kubernetes/job-failed', 'out of attempts'],
  ['job-running', 'progressing', 'kubernetes/job-running', 'still at work'],
  [
    'persistentvolumeclaim-bound',
    'ready',
    'kubernetes/volume-phase',
    'has its volume',
  ],
  [
    'persistentvolumeclaim-pending',
    'progressing',
    'kubernetes/volume-phase',
    'waits for one',
  ],
  [
    'persistentvolumeclaim-lost',
    'failed',
    'kubernetes/volume-phase',
    'its volume is gone',
  ],
  [
    'service-cluster-ip',
    'ready',
    'kubernetes/service',
    'nobody has to make anything',
  ],
  [
    'service-load-balancer-pending',
    'progressing',
    'kubernetes/load-balancer',
    'has no address yet',
  ],
  [
    'namespace-terminating',
    'deleting',
    'kubernetes/namespace',
    'the phase says it without a deletionTimestamp of ours',
  ],
  [
    'configmap-exists',
    'ready',
    'generic/exists',
    'a built-in kind that reports nothing',
  ],
  ['customresourcedefinition-established', 'ready', 'kubernetes/crd', 'served'],
  [
    'customresourcedefinition-no-status',
    'unknown',
    'common/never-reported',
    'the API server always reports on these',
  ],
  [
    'knativeserving-ready',
    'ready',
    'knative/ready',
    'ready in the version asked for',
  ],
  [
    'knativeserving-old-version',
    'progressing',
    'knative/version',
    'ready is said of the old version',
  ],
  [
    'knativeserving-deployments-missing',
    'progressing',
    'knative/deployments',
    'deployments come by waiting',
  ],
  [
    'knativeserving-install-failed',
    'failed',
    'knative/install-failed',
    'an install that failed does not come by waiting',
  ],
  [
    'knativeserving-never-reported',
    'unknown',
    'common/never-reported',
    'its operator is not there',
  ],
  [
    'widget-no-status',
    'unknown',
    'generic/no-status',
    'a custom kind nobody has reported on is not green',
  ],
  [
    'widget-no-conditions',
    'unknown',
    'generic/no-condition',
    'a status that says nothing about readiness',
  ],
  [
    'widget-stalled',
    'failed',
    'generic/negative-condition',
    'giving up outweighs an older Ready',
  ],
  [
    'widget-available',
    'ready',
    'generic/condition-true',
    'most controllers agree on these words',
  ],
  [
    'widget-condition-unknown',
    'progressing',
    'generic/condition-unknown',
    'Unknown is not False',
  ],
  ['servicemonitor-exists', 'ready', 'generic/exists', 'its API has no status'],
  [
    'sealedsecret-unsealable',
    'not-ready',
    'generic/condition-false',
    'judged by its only condition',
  ],
];

describe('computeHealth', () => {
  it.each(CASES)('calls %s %s by %s: %s', (file, state, rule) => {
    expect(judge(file)).toMatchObject({ state, rule });
  });

  it('has a case for every file of testdata', () => {
    const files = readdirSync(resolve(__dirname, '../testdata/health'));
    expect(files.map(file => file.replace('.yaml', '')).sort()).toEqual(
      CASES.map(([file]) => file).sort(),
    );
  });

  it('repeats the reason, the words and the time of the controller', () => {
    expect(judge('bucket-synced-false')).toEqual({
      state: 'failed',
      reason: 'ReconcileError',
      message: 'cannot observe: access denied',
      since: '2026-11-20T11:30:00Z',
      rule: 'crossplane/synced-false',
    });
  });

  it('puts words in where the controller gave none', () => {
    expect(judge('vellumplatform-waiting-young').message).toBe(
      'Waiting for the composite',
    );
    expect(judge('release-deployed').message).toBe('deployed, revision 3');
    expect(judge('deployment-unavailable').message).toBe(
      '0 of 1 replicas available',
    );
  });

  it('names what holds a deletion only after a while', () => {
    expect(judge('vellumplatform-deleting').message).toBe('Is being deleted');
    expect(judge('vellumplatform-deleting-held').message).toBe(
      'Deletion is held by finalizer.apiextensions.crossplane.io',
    );
  });

  it('leaves out what nobody reported instead of inventing it', () => {
    expect(judge('configmap-exists')).not.toHaveProperty('since');
    expect(judge('configmap-exists')).not.toHaveProperty('reason');
  });

  it('changes its mind exactly at the limit', () => {
    const object = readObject('health/vellumplatform-waiting-old.yaml');
    const since = Date.parse('2026-11-20T11:00:01Z');
    const at = (age: number) =>
      computeHealth(object, { now: new Date(since + age), roleOfKind }).state;
    expect(at(HEALTH_LIMITS.progressing - 1)).toBe('progressing');
    expect(at(HEALTH_LIMITS.progressing)).toBe('not-ready');
  });

  it('calls a Deployment that is unavailable not ready once a start would be over', () => {
    const object = readObject('health/deployment-unavailable.yaml');
    const since = Date.parse('2026-11-20T11:00:00Z');
    const at = (age: number) =>
      computeHealth(object, { now: new Date(since + age) }).state;
    expect(at(HEALTH_LIMITS.progressing - 1)).toBe('progressing');
    expect(at(HEALTH_LIMITS.progressing)).toBe('not-ready');

    const rolling = structuredClone(object) as any;
    rolling.status.updatedReplicas = 0;
    rolling.status.conditions[0].status = 'True';
    const now10 = new Date(since + HEALTH_LIMITS.progressing);
    expect(computeHealth(rolling, { now: now10 }).state).toBe('progressing');
    rolling.status.conditions[0].status = 'False';
    expect(computeHealth(rolling, { now: now10 }).state).toBe('not-ready');
  });

  it('takes the age of a Deployment whose condition tells no time', () => {
    const object = readObject('health/deployment-unavailable.yaml') as any;
    delete object.status.conditions[0].lastTransitionTime;
    object.metadata.creationTimestamp = '2026-11-10T12:00:00Z';
    expect(computeHealth(object, { now }).state).toBe('not-ready');
    object.metadata.creationTimestamp = '2026-11-20T11:59:00Z';
    expect(computeHealth(object, { now }).state).toBe('progressing');
  });
});
