import {
  HealthCase,
  judgeFixture,
  readFixture,
} from '../../__testUtils__/judgeFixture';
import { readList } from '../../kube/readField';
import { computeHealth } from '../computeHealth';

const CASES: HealthCase[] = [
  [
    'statefulset-partition',
    'ready',
    'kubernetes/statefulset',
    'only one of three is to be updated',
  ],
  [
    'statefulset-partition-updating',
    'progressing',
    'kubernetes/statefulset',
    'two are to be updated, one is',
  ],
  [
    'daemonset-on-delete',
    'ready',
    'kubernetes/daemonset',
    'whoever deletes its pods updates them',
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
    'deployment-never-reported',
    'unknown',
    'common/never-reported',
    'no controller has counted its replicas',
  ],
  [
    'deployment-scaled-to-zero',
    'ready',
    'kubernetes/deployment',
    'nothing is wanted and nothing is there',
  ],
  [
    'deployment-rolling-now',
    'progressing',
    'kubernetes/rollout',
    'two minutes since the last progress',
  ],
  [
    'deployment-rolling-slowly',
    'not-ready',
    'kubernetes/rollout',
    'half an hour without progress, though Progressing turned True long before',
  ],
  [
    'deployment-long-deadline',
    'progressing',
    'kubernetes/unavailable',
    'it said itself that it may take two hours',
  ],
  [
    'deployment-fewer-but-enough',
    'progressing',
    'kubernetes/rollout',
    'enough to answer, not yet all',
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
  [
    'statefulset-on-delete',
    'ready',
    'kubernetes/statefulset',
    'whoever deletes its pods updates them',
  ],
  [
    'statefulset-never-reported',
    'unknown',
    'common/never-reported',
    'no controller has counted its replicas',
  ],
  ['daemonset-available', 'ready', 'kubernetes/daemonset', 'one on every node'],
  [
    'daemonset-unavailable',
    'progressing',
    'kubernetes/daemonset',
    'missing on two nodes',
  ],
  [
    'daemonset-updating',
    'progressing',
    'kubernetes/daemonset',
    'all answer, two of three are old',
  ],
  [
    'daemonset-never-reported',
    'unknown',
    'common/never-reported',
    'no controller has counted its pods',
  ],
  [
    'replicaset-available',
    'ready',
    'kubernetes/replicaset',
    'counted by its controller',
  ],
  [
    'replicaset-refused',
    'failed',
    'kubernetes/replica-failure',
    'its pods are refused',
  ],
  [
    'replicaset-unavailable',
    'progressing',
    'kubernetes/replicaset',
    'one is missing',
  ],
  [
    'replicationcontroller-unavailable',
    'progressing',
    'kubernetes/replicaset',
    'counted like a ReplicaSet',
  ],
];

describe('rules of workloads', () => {
  it.each(CASES)('calls %s %s by %s: %s', (file, state, rule) => {
    expect(judgeFixture(file)).toMatchObject({ state, rule });
  });

  it('counts what is there', () => {
    expect(judgeFixture('deployment-unavailable')).toMatchObject({
      message: '0 of 1 replicas available',
      whose: 'ours',
    });
  });

  it('takes the age of a Deployment whose condition tells no time', () => {
    const { object, context } = readFixture('deployment-unavailable');
    const at = (created: string) => {
      const undated = structuredClone(object);
      const [available] = readList(undated, 'status', 'conditions');
      delete (available as Record<string, unknown>).lastTransitionTime;
      undated.metadata.creationTimestamp = created;
      return computeHealth(undated, context).state;
    };
    expect(at('2026-11-10T12:00:00Z')).toBe('not-ready');
    expect(at('2026-11-20T11:59:00Z')).toBe('progressing');
  });
});
