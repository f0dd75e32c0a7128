import { readObject } from '../../../__testUtils__/readObjects';
import { groupKindKey, groupKindOf } from '../../../kube/GroupKind';
import { ArgoHealthStatus } from '../ArgoHealth';
import { computeArgoHealth } from '../computeArgoHealth';
import { builtInChecks } from '.';

/** File in testdata/dialects, Argo CD's word, and what it shows. */
const CASES: Array<[file: string, says: ArgoHealthStatus, reason: string]> = [
  ['apiservice-available', 'Healthy', 'Available'],
  ['apiservice-unavailable', 'Progressing', 'not Available, for ever'],
  ['apiservice-new', 'Progressing', 'nothing reported'],
  ['daemonset-on-delete', 'Healthy', 'updated by hand'],
  ['daemonset-not-updated', 'Progressing', 'fewer updated than wanted'],
  ['daemonset-never-observed', 'Progressing', 'no generation observed'],
  ['daemonset-not-ready', 'Healthy', 'available is enough'],
  ['deployment-default-replicas', 'Healthy', 'no number asked for'],
  ['deployment-rollout-goes-on', 'Healthy', 'counts, and no condition'],
  ['deployment-scaling-down', 'Healthy', 'more than wanted is no matter'],
  ['deployment-unready-but-available', 'Healthy', 'readiness is not asked for'],
  ['deployment-not-updated', 'Progressing', 'fewer updated than wanted'],
  ['deployment-not-observed', 'Progressing', 'an older generation'],
  ['deployment-old-version', 'Unknown', 'a version it cannot read'],
  ['horizontalpodautoscaler-able', 'Healthy', 'AbleToScale'],
  ['horizontalpodautoscaler-limited', 'Healthy', 'ScalingLimited is health'],
  ['horizontalpodautoscaler-no-metrics', 'Degraded', 'by its reason'],
  ['horizontalpodautoscaler-no-target', 'Degraded', 'by its reason'],
  ['horizontalpodautoscaler-new', 'Progressing', 'nothing reported'],
  ['horizontalpodautoscaler-v1', 'Healthy', 'conditions in an annotation'],
  [
    'horizontalpodautoscaler-v1-broken',
    'Unknown',
    'an annotation that is none',
  ],
  [
    'horizontalpodautoscaler-old-version',
    'Unknown',
    'a version it cannot read',
  ],
  ['ingress-with-address', 'Healthy', 'an address'],
  ['ingress-new', 'Progressing', 'no address'],
  ['job-suspended', 'Suspended', 'by condition'],
  ['job-resumed', 'Healthy', 'any Suspended counts as settled'],
  ['job-not-started', 'Progressing', 'nothing reported'],
  ['job-done', 'Healthy', 'Complete'],
  ['job-broken', 'Degraded', 'Failed'],
  ['persistentvolumeclaim-new', 'Unknown', 'no phase'],
  [
    'pod-hook-waiting',
    'Progressing',
    'a pod that ends may still get its image',
  ],
  ['pod-hook-running', 'Progressing', 'a pod that ends has not ended'],
  ['pod-crashed-once', 'Degraded', 'not ready after a crash'],
  ['pod-crash-looping', 'Degraded', 'a container that waits so'],
  ['pod-out-of-memory', 'Degraded', 'ended badly'],
  ['pod-exit-code', 'Degraded', 'ended badly'],
  ['pod-termination-message', 'Degraded', 'ended badly'],
  ['pod-evicted', 'Degraded', 'ended badly'],
  ['pod-unknown-phase', 'Unknown', 'a phase without a rule'],
  ['pod-no-phase', 'Unknown', 'no phase'],
  ['pod-unschedulable-long', 'Progressing', 'a pod without a node waits'],
  ['replicaset-quota-refused', 'Degraded', 'ReplicaFailure'],
  ['replicaset-unavailable', 'Progressing', 'fewer available than wanted'],
  ['replicaset-unready', 'Healthy', 'available is enough'],
  ['service-load-balancer-ready', 'Healthy', 'an address'],
  ['service-load-balancer-new', 'Progressing', 'no address'],
  ['statefulset-on-delete', 'Healthy', 'updated by hand'],
  ['statefulset-partitioned', 'Healthy', 'its part is updated'],
  ['statefulset-partition-behind', 'Progressing', 'its part is not'],
  ['statefulset-rolling-without-partition', 'Healthy', 'no revision asked for'],
  ['statefulset-never-observed', 'Progressing', 'no generation observed'],
  ['statefulset-old-revision', 'Progressing', 'two revisions'],
  ['workflow-succeeded', 'Healthy', 'its phase'],
  ['workflow-failed', 'Degraded', 'its phase'],
  ['workflow-new', 'Progressing', 'no phase'],
];

const read = (file: string) => readObject(`dialects/${file}.yaml`);

describe('the compiled checks of Argo CD', () => {
  it.each(CASES)('say of %s: %s (%s)', (file, says) => {
    expect(computeArgoHealth(read(file))?.status).toBe(says);
  });

  it('are each shown by an object', () => {
    const shown = CASES.map(([file]) => groupKindKey(groupKindOf(read(file))));
    expect([...shown, 'Ingress.extensions']).toEqual(
      expect.arrayContaining(Object.keys(builtInChecks)),
    );
  });

  it.each([
    ['pod-out-of-memory', 'OOMKilled'],
    ['pod-exit-code', 'Container web ended with code 3'],
    ['pod-termination-message', 'no such file'],
    ['pod-evicted', 'The node was low on memory'],
    ['pod-crash-looping', 'back-off 5m restarting'],
    ['apiservice-unavailable', 'MissingEndpoints: no endpoints'],
    ['replicaset-quota-refused', 'the quota is used up'],
    ['job-broken', 'Job has reached the backoff limit'],
    ['workflow-failed', 'Step build failed'],
    ['horizontalpodautoscaler-no-metrics', 'no metrics for cpu'],
  ])('give the words of the object: %s', (file, message) => {
    expect(computeArgoHealth(read(file))?.message).toBe(message);
  });
});
