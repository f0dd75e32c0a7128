import { KubeObject } from '../../kube/KubeObject';
import { computeArgoHealth } from './computeArgoHealth';

const says = (apiVersion: string, kind: string, rest: Partial<KubeObject>) =>
  computeArgoHealth({ apiVersion, kind, metadata: { name: 'web' }, ...rest })
    ?.status;

const withTrue = (...types: string[]) => ({
  status: { conditions: types.map(type => ({ type, status: 'True' })) },
});

describe('the words that the checks know', () => {
  it.each([
    ...['Ready', 'Healthy', 'Offered', 'Established'],
    ...['ValidPipeline', 'RevisionHealthy'],
  ])('count %s as the health of a kind of Crossplane', type => {
    expect(says('x.crossplane.io/v1', 'Widget', withTrue(type))).toBe(
      'Healthy',
    );
  });

  it.each([
    ...['Composition', 'CompositionRevision', 'DeploymentRuntimeConfig'],
    ...['EnvironmentConfig', 'ImageConfig', 'ControllerConfig'],
    ...['ProviderConfig', 'ProviderConfigUsage', 'StoreConfig'],
    ...['ClusterProviderConfig', 'ClusterProviderConfigUsage'],
  ])('ask nothing of a %s', kind => {
    expect(says('x.crossplane.io/v1', kind, {})).toBe('Healthy');
  });

  it.each([
    ['Pending', 'Progressing'],
    ['Running', 'Progressing'],
    ['Succeeded', 'Healthy'],
    ['Failed', 'Degraded'],
    ['Error', 'Degraded'],
    ['Other', 'Unknown'],
  ])('read phase %s of a Workflow as %s', (phase, word) => {
    expect(
      says('argoproj.io/v1alpha1', 'Workflow', { status: { phase } }),
    ).toBe(word);
  });

  it('believe a Rollout whose workload has been observed', () => {
    expect(
      computeArgoHealth({
        apiVersion: 'argoproj.io/v1alpha1',
        kind: 'Rollout',
        metadata: {
          name: 'web',
          generation: 1,
          annotations: { 'rollout.argoproj.io/workload-generation': '2' },
        },
        spec: { workloadRef: { name: 'web' } },
        status: { phase: 'Healthy', workloadObservedGeneration: '2' },
      })?.status,
    ).toBe('Healthy');
  });

  it('want the three conditions of a Knative Service, and no other', () => {
    const service = (...types: string[]) =>
      says('serving.knative.dev/v1', 'Service', withTrue(...types));
    const all = ['ConfigurationsReady', 'RoutesReady', 'Ready'];
    expect(service(...all)).toBe('Healthy');
    expect(service(...all, 'Other')).toBe('Healthy');
    expect(service('One', 'Two', 'Three')).toBe('Progressing');
  });

  it('read an APIService of both versions', () => {
    for (const version of ['v1', 'v1beta1']) {
      expect(
        says(
          `apiregistration.k8s.io/${version}`,
          'APIService',
          withTrue('Available'),
        ),
      ).toBe('Healthy');
    }
  });

  it('take a condition without a generation as current', () => {
    const route = {
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'HTTPRoute',
      metadata: { name: 'web', generation: 2 },
      status: {
        parents: [{ conditions: [{ type: 'Accepted', status: 'True' }] }],
      },
    };
    expect(computeArgoHealth(route)?.status).toBe('Healthy');
  });
});
