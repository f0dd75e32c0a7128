import { makeApplication } from '../__testUtils__/makeApplication';
import { readObject } from '../__testUtils__/readObjects';
import {
  applicationRef,
  kustomizationRef,
  viewOf,
} from '../__testUtils__/viewOf';
import { graphViewSchema } from '../api/GraphView';
import { KubeObject } from '../kube/KubeObject';

/** A claim that has waited for long: the tools see nothing to wait for in it. */
const waiting = readObject('health/vellumplatform-waiting-old.yaml');
const { kind, metadata } = waiting;
const group = waiting.apiVersion.split('/')[0];

function kustomization(spec: Record<string, unknown>): KubeObject {
  const { name = '', namespace = '' } = metadata;
  return {
    apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
    kind: 'Kustomization',
    metadata: { name: 'apps', namespace: 'flux-system' },
    spec,
    status: {
      conditions: [{ type: 'Ready', status: 'Unknown' }],
      inventory: {
        entries: [{ id: `${namespace}_${name}_${group}_${kind}`, v: 'v1' }],
      },
    },
  };
}

const application = makeApplication('apps', {
  spec: { destination: { server: 'https://kubernetes.default.svc' } },
  status: {
    resources: [
      {
        group,
        version: 'v1',
        kind,
        namespace: metadata.namespace,
        name: metadata.name,
      },
    ],
  },
});

const tracked: KubeObject = {
  ...waiting,
  metadata: {
    ...metadata,
    labels: {
      ...metadata.labels,
      'kustomize.toolkit.fluxcd.io/name': 'apps',
      'kustomize.toolkit.fluxcd.io/namespace': 'flux-system',
      'helm.toolkit.fluxcd.io/name': 'apps',
      'helm.toolkit.fluxcd.io/namespace': 'flux-system',
    },
    annotations: {
      ...metadata.annotations,
      'argocd.argoproj.io/tracking-id': `apps:${group}/${kind}:${
        metadata.namespace ?? ''
      }/${metadata.name}`,
    },
  },
};

const releaseKind = { group: 'helm.toolkit.fluxcd.io', kind: 'HelmRelease' };

const opinionsIn = ({ graph }: ReturnType<typeof viewOf>['view']) => {
  const node = graph.nodes.find(({ ref }) => ref.kind === kind);
  expect(node?.presence).toBe('present');
  return (node?.opinions ?? []).map(({ tool, says }) => `${tool} ${says}`);
};

describe('addOpinions', () => {
  it.each<[Record<string, unknown>, string[], string]>([
    [{ wait: true }, ['flux InProgress'], 'it waits for all it applies'],
    [
      {
        healthChecks: [
          { kind, name: metadata.name, namespace: metadata.namespace },
        ],
      },
      ['flux InProgress'],
      'it waits for this object',
    ],
    [{}, [], 'it waits for nothing'],
    [
      { healthChecks: [{ kind, name: 'other' }] },
      [],
      'it waits for another object',
    ],
  ])('tells what a Kustomization with %j says: %j, since %s', (spec, told) => {
    const { view } = viewOf('flux', [kustomization(spec), tracked], {
      flux: [kustomizationRef('apps')],
    });
    expect(opinionsIn(view)).toEqual(told);
  });

  it.each<[Record<string, unknown>, string, string[], string]>([
    [{}, 'install', ['flux InProgress'], 'a release waits'],
    [{ install: { disableWait: true } }, 'install', [], 'it was told not to'],
    [
      { install: { disableWait: true } },
      'upgrade',
      ['flux InProgress'],
      'what it did last is something else',
    ],
  ])(
    'tells what a HelmRelease with %j after %s says: %j, since %s',
    (...row) => {
      const [spec, action, told] = row;
      const { status, ...rest } = kustomization(spec);
      const release: KubeObject = {
        ...rest,
        apiVersion: 'helm.toolkit.fluxcd.io/v2',
        kind: 'HelmRelease',
        status: { ...status, lastAttemptedReleaseAction: action },
      };
      const { view } = viewOf('flux', [release, tracked], {
        flux: [{ ...kustomizationRef('apps'), ...releaseKind }],
      });
      expect(opinionsIn(view)).toEqual(told);
    },
  );

  it('tells that an Application does not wait for a kind without a check', () => {
    const { view } = viewOf('argocd', [application, tracked], {
      argocd: {
        applications: [applicationRef('apps')],
        namespace: 'argocd',
      },
    });
    expect(opinionsIn(view)).toEqual(['argocd no check']);
    expect(graphViewSchema.parse(view)).toEqual(view);
  });

  it('tells nothing of an object that no tool waits for', () => {
    const { view } = viewOf('crossplane', [waiting], {
      crossplane: [
        {
          group,
          kind,
          name: metadata.name,
          ...(metadata.namespace && { namespace: metadata.namespace }),
        },
      ],
    });
    expect(opinionsIn(view)).toEqual([]);
  });
});
