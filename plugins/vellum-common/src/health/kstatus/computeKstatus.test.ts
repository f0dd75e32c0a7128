import { readObject } from '../../__testUtils__/readObjects';
import { computeFluxWait } from './computeFluxWait';
import { computeKstatus } from './computeKstatus';
import { KstatusWord } from './KstatusHealth';

const now = new Date('2026-11-20T12:00:00Z');

/** File in testdata/dialects, kstatus's word, and what it shows. */
const CASES: Array<[file: string, says: KstatusWord, reason: string]> = [
  ['widget-leaving', 'Terminating', 'deletion comes first'],
  ['widget-stale', 'InProgress', 'an older generation comes before Ready'],
  ['widget-reconciling', 'InProgress', 'Reconciling comes before Ready'],
  ['widget-stalled-first', 'Failed', 'whichever stands first'],
  ['widget-ready', 'Current', 'Ready'],
  ['widget-not-ready', 'InProgress', 'not Ready is on its way, for ever'],
  ['widget-ready-unknown', 'InProgress', 'Ready is Unknown'],
  ['widget-without-status', 'Current', 'nothing to wait for'],
  ['widget-unreadable', 'Unknown', 'conditions that are no list'],
  ['secret-exists', 'Current', 'always'],
  ['cronjob-last-run-failed', 'Current', 'always'],
  ['poddisruptionbudget-sync-failed', 'Current', 'always'],
  ['service-load-balancer-new', 'InProgress', 'no address inside'],
  ['service-load-balancer-ready', 'Current', 'an address inside'],
  ['persistentvolumeclaim-new', 'InProgress', 'not bound'],
  ['customresourcedefinition-names-refused', 'Failed', 'names in use'],
  ['customresourcedefinition-ca-invalid', 'Failed', 'not Established'],
  ['customresourcedefinition-installing', 'InProgress', 'by its reason'],
  ['customresourcedefinition-terminating', 'Current', 'Established'],
  ['customresourcedefinition-no-conditions', 'InProgress', 'nothing reported'],
  ['deployment-complete', 'Current', 'all counts and both conditions'],
  ['statefulset-complete', 'Current', 'all counts and one revision'],
  ['replicaset-complete', 'Current', 'all counts'],
  ['daemonset-complete', 'Current', 'all counts'],
  ['deployment-default-replicas', 'Current', 'one where no number is given'],
  ['deployment-rollout-goes-on', 'InProgress', 'not done, by condition'],
  ['deployment-no-deadline', 'Current', 'without one no progress is reported'],
  ['deployment-not-available', 'InProgress', 'by condition'],
  ['deployment-too-few', 'InProgress', 'fewer than wanted'],
  ['deployment-not-updated', 'InProgress', 'fewer updated than wanted'],
  ['deployment-scaling-down', 'InProgress', 'more than wanted'],
  ['deployment-unready-but-available', 'InProgress', 'fewer ready than wanted'],
  ['statefulset-on-delete', 'Current', 'updated by hand'],
  ['statefulset-partitioned', 'Current', 'its part is updated'],
  ['statefulset-partition-behind', 'InProgress', 'its part is not'],
  ['statefulset-too-few', 'InProgress', 'fewer than wanted'],
  ['statefulset-scaling-down', 'InProgress', 'more than wanted'],
  ['statefulset-old-revision', 'InProgress', 'two revisions'],
  ['statefulset-current-behind', 'InProgress', 'fewer of the current revision'],
  ['statefulset-never-observed', 'Current', 'counts, and no generation'],
  ['replicaset-quota-refused', 'InProgress', 'refused is not failed'],
  ['replicaset-unlabelled', 'InProgress', 'fewer labelled than wanted'],
  ['replicaset-unavailable', 'InProgress', 'fewer available than wanted'],
  ['replicaset-unready', 'InProgress', 'fewer ready than wanted'],
  ['replicaset-scaling-down', 'InProgress', 'more than wanted'],
  ['daemonset-on-delete', 'InProgress', 'asks for updated pods all the same'],
  ['daemonset-not-current', 'InProgress', 'fewer than wanted'],
  ['daemonset-not-updated', 'InProgress', 'fewer updated than wanted'],
  ['daemonset-not-ready', 'InProgress', 'fewer ready than wanted'],
  ['daemonset-never-observed', 'InProgress', 'no generation observed'],
  ['daemonset-no-generation', 'InProgress', 'no generation'],
  ['daemonset-nothing-desired', 'InProgress', 'no number reported'],
  ['pod-hook-running', 'Current', 'Ready'],
  ['pod-crash-looping', 'Failed', 'crashes again and again'],
  ['pod-crashed-once', 'InProgress', 'a crash is no loop'],
  ['pod-evicted', 'Current', 'ended, though not well'],
  ['pod-pending-started', 'InProgress', 'pending'],
  ['pod-unschedulable-long', 'Failed', 'no node after a while'],
  ['pod-gated', 'InProgress', 'waits for something else than a node'],
  ['pod-no-phase', 'InProgress', 'no phase'],
  ['pod-unknown-phase', 'Unknown', 'a phase it does not know'],
  ['job-not-started', 'InProgress', 'no start'],
  ['job-started', 'Current', 'a start is enough'],
  ['job-done', 'Current', 'Complete'],
  ['job-broken', 'Failed', 'Failed'],
];

const read = (file: string) => readObject(`dialects/${file}.yaml`);

describe('computeKstatus', () => {
  it.each(CASES)('says of %s: %s (%s)', (file, says) => {
    expect(computeKstatus(read(file), { now }).status).toBe(says);
  });

  it.each([
    ['deployment-deadline', 'Failed'],
    ['persistentvolumeclaim-bound', 'Current'],
    ['pod-succeeded', 'Current'],
  ])('says of %s: %s', (file, says) => {
    const object = readObject(`health/${file}.yaml`);
    expect(computeKstatus(object, { now }).status).toBe(says);
  });

  it('gives a pod some time to find a node', () => {
    const object = read('pod-unschedulable-long');
    const at = (time: string) =>
      computeKstatus(object, { now: new Date(time) }).status;
    expect(at('2026-11-20T11:00:14Z')).toBe('InProgress');
    expect(at('2026-11-20T11:00:15Z')).toBe('Failed');
  });

  it('gives the words of the object', () => {
    const said = (file: string) => computeKstatus(read(file), { now }).message;
    expect(said('widget-reconciling')).toBe('still at it');
    expect(said('widget-stalled-first')).toBe('the size is not valid');
    expect(said('widget-not-ready')).toBe('waits for its parts');
    expect(said('customresourcedefinition-names-refused')).toBe(
      'the name is in use',
    );
  });
});

describe('computeFluxWait', () => {
  it.each([
    ['job-started', 'InProgress', 'Flux waits for the end of a job'],
    ['job-not-started', 'InProgress', 'no start'],
    ['job-suspended', 'Current', 'not waited for'],
    ['job-done', 'Current', 'Complete'],
    ['job-broken', 'Failed', 'Failed'],
    ['widget-not-ready', 'InProgress', 'any other kind as kstatus'],
  ])('says of %s: %s (%s)', (file, says) => {
    expect(computeFluxWait(read(file), { now }).status).toBe(says);
  });
});
