import { healthFixtures, readFixture } from '../__testUtils__/judgeFixture';
import { conditionsOf } from '../kube/conditions';
import { KubeObject } from '../kube/KubeObject';
import { computeHealth } from './computeHealth';
import { HealthState } from './types';

const BAD: readonly HealthState[] = ['failed', 'not-ready', 'missing'];

/** The object as if its controllers had not said one thing. */
function withoutCondition(object: KubeObject, type: string): KubeObject {
  const conditions = conditionsOf(object).filter(
    condition => condition.type !== type,
  );
  return { ...object, status: { ...object.status, conditions } };
}

const FIXTURES = healthFixtures().map(file => {
  const { object, context } = readFixture(file);
  return { file, object, context, verdict: computeHealth(object, context) };
});

/** Each condition of each object that is well. */
const CONDITIONS = FIXTURES.filter(
  ({ verdict }) => verdict.state === 'ready',
).flatMap(({ file, object }) =>
  conditionsOf(object).map(({ type }) => [file, type] as const),
);

describe('what nobody reported', () => {
  it.each(CONDITIONS)('makes nothing bad: %s without %s', (file, type) => {
    const { object, context } = readFixture(file);
    const { state } = computeHealth(withoutCondition(object, type), context);
    expect(BAD).not.toContain(state);
  });

  it('makes nothing bad: any object without a status', () => {
    const bad = FIXTURES.filter(({ object, context }) => {
      const { status, ...silent } = object;
      const { now } = context;
      return BAD.includes(computeHealth(silent as KubeObject, { now }).state);
    });
    // Credentials of nobody stand in the specification; an address that is not there is what is waited for.
    expect(bad.map(({ file }) => file).sort()).toEqual([
      'clusterproviderconfig-no-credentials',
      'providerconfig-no-credentials',
      'service-load-balancer',
    ]);
  });

  it.each([
    ['vellumplatform-ready', 'Ready', 'unknown', 'Ready itself'],
    ['vellumplatform-ready', 'Synced', 'ready', 'older objects have none'],
    ['kustomization-ready', 'Ready', 'unknown', 'nothing else was said'],
    [
      'gitrepository-outdated',
      'Ready',
      'unknown',
      'an old artifact is no word',
    ],
    ['provider-healthy', 'Healthy', 'progressing', 'installed is not healthy'],
    [
      'provider-healthy',
      'Installed',
      'progressing',
      'healthy is not installed',
    ],
    ['providerrevision-healthy', 'RuntimeHealthy', 'ready', 'not all have one'],
    ['xrd-established', 'Established', 'unknown', 'served is not offered'],
    ['compositionrevision-invalid', 'ValidPipeline', 'ready', 'never checked'],
    ['applicationset-current', 'ResourcesUpToDate', 'progressing', 'not yet'],
    ['knativeserving-ready', 'Ready', 'unknown', 'parts are not the whole'],
    ['knativeservice-ready', 'Ready', 'unknown', 'nothing was said'],
    ['inferenceservice-ready', 'Ready', 'progressing', 'its model is not it'],
    ['sealedsecret-synced', 'Synced', 'unknown', 'nobody has tried'],
    ['gateway-programmed', 'Programmed', 'progressing', 'accepted only'],
    ['gateway-programmed', 'Accepted', 'progressing', 'not accepted yet'],
    ['gatewayclass-accepted', 'Accepted', 'unknown', 'nobody took it'],
    ['certificate-ready', 'Ready', 'unknown', 'nothing was said'],
    ['seldonruntime-ready', 'EnvoyReady', 'progressing', 'one is silent'],
    ['server-ready', 'Ready', 'unknown', 'its replicas are not it'],
    ['model-ready', 'ModelReady', 'unknown', 'nobody has loaded it'],
    ['pipeline-ready', 'Ready', 'unknown', 'parts are not the whole'],
    ['kafka-ready', 'Ready', 'unknown', 'neither Ready nor NotReady'],
    ['kafka-failed', 'NotReady', 'unknown', 'neither Ready nor NotReady'],
    ['notebook-running', 'Ready', 'ready', 'the replicas count'],
    ['node-ready', 'Ready', 'unknown', 'no pressure is no readiness'],
    ['apiservice-available', 'Available', 'unknown', 'nobody has asked'],
    ['pod-running', 'Ready', 'progressing', 'running is not ready'],
    ['horizontalpodautoscaler-no-metrics', 'ScalingActive', 'ready', 'able'],
    ['widget-available', 'Available', 'unknown', 'says nothing then'],
    [
      'customresourcedefinition-established',
      'Established',
      'unknown',
      'no word',
    ],
  ] as Array<[string, string, HealthState, string]>)(
    'is not False: %s without %s is %s: %s',
    (file, type, state) => {
      const { object, context } = readFixture(file);
      expect(conditionsOf(object).map(found => found.type)).toContain(type);
      expect(computeHealth(withoutCondition(object, type), context).state).toBe(
        state,
      );
    },
  );
});
