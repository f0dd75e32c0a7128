import { readFixture } from '../__testUtils__/judgeFixture';
import { asKubeObject } from '../kube/asKubeObject';
import { KubeObject } from '../kube/KubeObject';
import { computeHealth } from './computeHealth';
import { HEALTH_LIMITS } from './limits';
import { patienceFor } from './patience';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Files whose object is on its way, since when, and for how long it may be. */
const CASES: Array<[file: string, since: string, limit: number]> = [
  ['vellumplatform-waiting-old', '11:00:01', 10 * MINUTE],
  ['bucket-creating', '11:58:00', 10 * MINUTE],
  ['deployment-unavailable', '11:00:00', 10 * MINUTE],
  ['deployment-rolling-now', '11:58:00', 10 * MINUTE],
  ['deployment-long-deadline', '11:00:00', 2 * HOUR],
  ['kustomization-hanging', '11:00:00', 10 * MINUTE],
  ['kustomization-long-timeout', '11:00:00', 1.5 * HOUR],
  ['release-pending-young', '11:40:00', 30 * MINUTE],
  ['release-wait-timeout', '11:00:00', 2 * HOUR],
  ['object-target-rolling', '11:58:00', 10 * MINUTE],
  ['persistentvolumeclaim-pending-young', '11:55:00', 10 * MINUTE],
  ['service-load-balancer-young', '11:58:00', 10 * MINUTE],
  ['pod-starting', '11:59:00', 10 * MINUTE],
  ['kafka-creating', '11:40:00', 30 * MINUTE],
  ['model-loading', '11:40:00', 30 * MINUTE],
  ['inferenceservice-unknown', '11:35:00', 30 * MINUTE],
  ['application-progressing-long', '11:00:00', 30 * MINUTE],
  ['application-syncing', '11:50:00', 30 * MINUTE],
  ['applicationset-rollout', '11:58:00', 10 * MINUTE],
  ['certificate-issuing', '11:58:00', 10 * MINUTE],
  ['gateway-not-programmed', '11:58:00', 10 * MINUTE],
  ['server-not-ready-young', '11:58:00', 10 * MINUTE],
  ['sparkapplication-submitted', '11:58:00', 10 * MINUTE],
  ['widget-not-ready-young', '11:58:00', 10 * MINUTE],
  ['provider-health-unknown', '11:58:00', 10 * MINUTE],
];

/** The verdict some milliseconds after a time of the day. */
function judgeAfter(file: string, time: string, age: number) {
  const { object, context } = readFixture(file);
  const now = new Date(Date.parse(`2026-11-20T${time}Z`) + age);
  return computeHealth(object, { ...context, now });
}

describe('what takes too long', () => {
  it.each(CASES)(
    'calls %s stuck exactly at its limit',
    (file, since, limit) => {
      expect(judgeAfter(file, since, limit - 1).state).toBe('progressing');
      expect(judgeAfter(file, since, limit - 1)).not.toHaveProperty('stuck');
      expect(judgeAfter(file, since, limit)).toMatchObject({
        state: 'not-ready',
        stuck: true,
      });
      expect(judgeAfter(file, since, limit + 1)).toMatchObject({
        state: 'not-ready',
        stuck: true,
      });
    },
  );

  it('changes nothing but the state', () => {
    const { state, ...young } = judgeAfter('kafka-creating', '11:40:00', 0);
    const {
      state: lateState,
      stuck,
      ...late
    } = judgeAfter('kafka-creating', '11:40:00', HOUR);
    expect(late).toEqual(young);
    expect([state, lateState, stuck]).toEqual([
      'progressing',
      'not-ready',
      true,
    ]);
  });

  it.each([
    ['job-running', 'a Job works'],
    ['object-job-running', 'who waits for a Job has its patience'],
    ['kustomization-dependency-not-ready', 'whoever it waits for is stuck'],
    ['persistentvolumeclaim-first-consumer', 'it waits for a pod on purpose'],
    ['statefulset-unready', 'nobody recorded since when'],
    ['sparkapplication-few-executors', 'executors come and go'],
    ['vellumplatform-paused', 'paused on purpose'],
  ])('never calls %s stuck: %s', file => {
    expect(judgeAfter(file, '12:00:00', 1000 * HOUR)).not.toHaveProperty(
      'stuck',
    );
  });

  it('calls a deletion with finalizers stuck exactly at its limit', () => {
    const after = (age: number) =>
      judgeAfter('vellumplatform-deleting-held', '11:00:00', age);
    expect(after(HEALTH_LIMITS.deleting - 1)).toMatchObject({
      state: 'deleting',
      message: 'Is being deleted',
    });
    expect(after(HEALTH_LIMITS.deleting - 1)).not.toHaveProperty('stuck');
    expect(after(HEALTH_LIMITS.deleting)).toMatchObject({
      state: 'deleting',
      stuck: true,
    });
  });

  it('calls silence unknown exactly at its limit', () => {
    const after = (age: number) =>
      judgeAfter('vellumplatform-new', '11:59:30', age).state;
    expect(after(HEALTH_LIMITS.neverReported - 1)).toBe('progressing');
    expect(after(HEALTH_LIMITS.neverReported)).toBe('unknown');
  });

  it('waits for a node exactly as long as one may take', () => {
    const after = (age: number) =>
      judgeAfter('notebook-unscheduled', '11:54:00', age).state;
    expect(after(HEALTH_LIMITS.unscheduled - 1)).toBe('progressing');
    expect(after(HEALTH_LIMITS.unscheduled)).toBe('not-ready');
  });

  it('turns an absent Ready into unknown, never into not ready', () => {
    const after = (age: number) =>
      judgeAfter('vellumplatform-synced-only-young', '11:58:00', age).state;
    expect(after(HEALTH_LIMITS.progressing - 1)).toBe('progressing');
    expect(after(HEALTH_LIMITS.progressing)).toBe('unknown');
  });
});

describe('patienceFor', () => {
  const widget = (spec: unknown) =>
    asKubeObject({
      apiVersion: 'example.io/v1',
      kind: 'Widget',
      metadata: { name: 'web' },
      spec,
    }) as KubeObject;

  it.each<[spec: unknown, expected: number, because: string]>([
    [{}, 10 * MINUTE, 'nothing is said'],
    [{ timeout: '5m0s' }, 10 * MINUTE, 'a short timeout does not hurry us'],
    [{ timeout: '1h5m' }, 65 * MINUTE, 'a long one is believed'],
    [{ timeout: 'for ever' }, 10 * MINUTE, 'no duration'],
    [{ timeout: 5 }, 10 * MINUTE, 'no text'],
    [{ progressDeadlineSeconds: 1200 }, 20 * MINUTE, 'a deadline'],
    [{ forProvider: { waitTimeout: '45m' } }, 45 * MINUTE, 'the wait of Helm'],
  ])('gives %j %d ms: %s', (spec, expected) => {
    expect(patienceFor(widget(spec))).toBe(expected);
  });
});
