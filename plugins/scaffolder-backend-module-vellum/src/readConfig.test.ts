import { ConfigReader } from '@backstage/config';
import { readConfig } from './readConfig';

describe('readConfig', () => {
  it('needs nothing', () => {
    expect(readConfig(new ConfigReader({}))).toEqual({
      repoUrl: undefined,
      branch: undefined,
      timeoutMs: undefined,
      entities: {},
      layouts: {
        vellumPlatform: {
          claimFile: 'platforms/{name}.yaml',
          claimKustomization: 'platforms/kustomization.yaml',
          entityFile: 'catalog/{name}.yaml',
          entityLocation: 'catalog/all.yaml',
        },
        seldonTeam: {
          folder: 'seldon/{environment}/{team}',
          kustomization: 'seldon/{environment}/kustomization.yaml',
          namespaces: 'namespaces',
          entityFile: 'catalog/{namespace}.yaml',
          entityLocation: 'catalog/all.yaml',
        },
        kubeflowProfile: {
          folder: 'kubeflow/profiles/{name}',
          kustomization: 'kubeflow/profiles/kustomization.yaml',
          namespaces: 'namespaces',
          entityFile: 'catalog/{name}.yaml',
          entityLocation: 'catalog/all.yaml',
        },
      },
      kubeflow: {},
      choices: {},
    });
  });

  it('reads everything', () => {
    expect(
      readConfig(
        new ConfigReader({
          vellum: {
            gitops: {
              repoUrl: 'github.com?owner=a&repo=b',
              branch: 'prod',
              requestTimeout: { seconds: 5 },
              platformApi: 'xr',
              choices: {
                chartRepositories: ['https://charts.example'],
                istioVersions: [],
              },
              entities: { cluster: 'c', system: 's', fluxKustomization: 'f/k' },
              layouts: {
                vellumPlatform: { claimFile: 'x/{namespace}/{name}.yaml' },
                seldonTeam: {
                  folder: 'teams/{team}',
                  fluxSource: 'GitRepository/f/repo',
                },
                kubeflowProfile: { fluxKustomization: 'f/profiles' },
              },
              kubeflow: {
                userIdHeader: 'x-user',
                userIdPrefix: 'a:',
                principals: ['p'],
                waypoint: 'w',
              },
            },
          },
        }),
      ),
    ).toMatchObject({
      repoUrl: 'github.com?owner=a&repo=b',
      branch: 'prod',
      timeoutMs: 5_000,
      platformApi: 'xr',
      choices: {
        chartRepositories: ['https://charts.example'],
        istioVersions: [],
      },
      entities: { cluster: 'c', system: 's', fluxKustomization: 'f/k' },
      layouts: {
        vellumPlatform: {
          claimFile: 'x/{namespace}/{name}.yaml',
          entityFile: 'catalog/{name}.yaml',
        },
        seldonTeam: {
          folder: 'teams/{team}',
          namespaces: 'namespaces',
          fluxSource: { kind: 'GitRepository', namespace: 'f', name: 'repo' },
        },
        kubeflowProfile: { fluxKustomization: 'f/profiles' },
      },
      kubeflow: {
        userIdHeader: 'x-user',
        userIdPrefix: 'a:',
        principals: ['p'],
        waypoint: 'w',
      },
    });
  });

  it('refuses an API of platforms that there is not', () => {
    const vellum = { gitops: { platformApi: 'xrd' } };
    expect(() => readConfig(new ConfigReader({ vellum }))).toThrow(
      'vellum.gitops.platformApi in app-config is "xrd"; it has to be claim or xr',
    );
  });
});
