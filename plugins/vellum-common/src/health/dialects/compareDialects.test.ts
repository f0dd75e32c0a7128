import { readObject } from '../../__testUtils__/readObjects';
import { computeHealth } from '../computeHealth';
import { ARGO_REASONS } from './argoReasons';
import { compareDialects } from './compareDialects';
import { FLUX_REASONS } from './fluxReasons';

const now = new Date('2026-11-20T12:00:00Z');

const opinionsOf = (file: string) => {
  const object = readObject(`${file}.yaml`);
  const ours = computeHealth(object, { now });
  return { ours, opinions: compareDialects(object, { now, ours }) };
};

/** File, our state, what Argo CD says, and the reason told; one row for each reason. */
const ARGO: Array<[string, string, string, RegExp]> = [
  ['health/vellumplatform-waiting-old', 'not-ready', 'no check', /never holds/],
  ['dialects/externalsecret-unready', 'progressing', 'not known', /may hold/],
  ['dialects/kustomization-no-spec', 'ready', 'Unknown', /cannot read/],
  [
    'health/kustomization-dependency-not-ready',
    'waiting',
    'Degraded',
    /only wait for another/,
  ],
  ['health/helmrelease-tested', 'ready', 'Degraded', /tests make a third/],
  ['dialects/gitrepository-no-artifact', 'ready', 'Degraded', /InStorage/],
  ['health/provider-unpacking', 'progressing', 'Degraded', /installed\.$/],
  ['dialects/upbound-bucket-paused', 'suspended', 'Degraded', /be paused/],
  ['dialects/cronjob-suspended', 'suspended', 'Healthy', /suspended CronJob/],
  [
    'dialects/flinkdeployment-suspended-later',
    'suspended',
    'Progressing',
    /stopped on purpose/,
  ],
  ['dialects/kustomization-stale', 'progressing', 'Healthy', /was taken up/],
  ['health/deployment-replica-failure', 'failed', 'Progressing', /replicas/],
  ['health/providerconfig-no-credentials', 'not-ready', 'Healthy', /credent/],
  ['dialects/flinkdeployment-deployed', 'progressing', 'Healthy', /submitted/],
  ['health/knativeserving-install-failed', 'failed', 'Progressing', /install/],
  ['health/application-failed', 'failed', 'Healthy', /repeats/],
  ['health/pod-not-ready', 'not-ready', 'Progressing', /no limit of time/],
  ['dialects/kafkauser-new', 'unknown', 'Progressing', /waits for a status/],
  ['health/release-rollback-limit', 'failed', 'Healthy', /less than/],
  ['dialects/cronjob-last-run-failed', 'ready', 'Degraded', /more than/],
  ['dialects/imagepolicy-retrying', 'waiting', 'Degraded', /from failing/],
  ['dialects/rollout-paused', 'unknown', 'Suspended', /other fields/],
];

/** File, our state, what Flux says, and the reason told; one row for each reason. */
const FLUX: Array<[string, string, string, RegExp]> = [
  ['dialects/widget-text-generation', 'ready', 'Unknown', /cannot read/],
  ['dialects/job-suspended', 'suspended', 'Current', /suspended Job/],
  ['dialects/poddisruptionbudget-new', 'unknown', 'Current', /never waits/],
  ['dialects/kafkauser-new', 'unknown', 'Current', /no such condition/],
  ['dialects/upbound-bucket-paused', 'suspended', 'Current', /is paused/],
  ['health/deployment-paused', 'suspended', 'InProgress', /on purpose/],
  ['dialects/pod-evicted', 'failed', 'Current', /that has ended/],
  [
    'dialects/service-load-balancer-waiting',
    'progressing',
    'Current',
    /inside/,
  ],
  ['dialects/replicaset-quota-refused', 'failed', 'InProgress', /be made/],
  ['dialects/receiver-failing', 'failed', 'InProgress', /Reconciling/],
  ['dialects/issuer-failed', 'failed', 'InProgress', /from a start/],
  [
    'health/knativeserving-old-version',
    'progressing',
    'Current',
    /nothing else/,
  ],
  ['health/persistentvolumeclaim-lost', 'failed', 'InProgress', /no limit/],
  ['dialects/daemonset-never-observed', 'unknown', 'InProgress', /a status/],
  ['dialects/deployment-rollout-goes-on', 'ready', 'InProgress', /more than/],
  [
    'dialects/customresourcedefinition-terminating',
    'deleting',
    'Current',
    /less than/,
  ],
  [
    'dialects/customresourcedefinition-ca-invalid',
    'progressing',
    'Failed',
    /other fields/,
  ],
];

describe('compareDialects', () => {
  it.each(ARGO)('tells of %s (%s) that Argo CD says %s', (...row) => {
    const [file, state, says, why] = row;
    const { ours, opinions } = opinionsOf(file);
    expect(ours.state).toBe(state);
    expect(opinions).toContainEqual({
      tool: 'argocd',
      says,
      why: expect.stringMatching(why),
    });
  });

  it.each(FLUX)('tells of %s (%s) that Flux says %s', (...row) => {
    const [file, state, says, why] = row;
    const { ours, opinions } = opinionsOf(file);
    expect(ours.state).toBe(state);
    expect(opinions).toContainEqual({
      tool: 'flux',
      says,
      why: expect.stringMatching(why),
    });
  });

  it('has an example for each reason', () => {
    const rows = [...ARGO, ...FLUX].map(([file]) => opinionsOf(file).opinions);
    const told = new Set(rows.flat().map(({ why }) => why));
    const untold = [...ARGO_REASONS, ...FLUX_REASONS]
      .map(({ why }) => why)
      .filter(why => !told.has(why));
    expect(untold).toEqual([]);
  });

  it.each([
    'health/kustomization-ready',
    'health/pod-running',
    'health/configmap-exists',
    'health/vellumplatform-ready',
    'health/vellumplatform-deleting',
    'dialects/deployment-complete',
    'dialects/certificate-issued',
  ])('has nothing to tell of %s: all mean the same', file => {
    expect(opinionsOf(file).opinions).toEqual([]);
  });

  it('asks only the tools that have a say', () => {
    const object = readObject('health/kustomization-dependency-not-ready.yaml');
    const ours = computeHealth(object, { now });
    expect(compareDialects(object, { now, ours, tools: ['flux'] })).toEqual([]);
  });
});
