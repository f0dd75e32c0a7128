import { ConfigReader } from '@backstage/config';
import { readConfig } from './readConfig';

describe('readConfig', () => {
  it('needs nothing', () => {
    expect(readConfig(new ConfigReader({}))).toEqual({
      repoUrl: undefined,
      branch: undefined,
      timeoutMs: undefined,
      entities: {},
      layout: {
        claimFile: 'platforms/{name}.yaml',
        claimKustomization: 'platforms/kustomization.yaml',
        entityFile: 'catalog/{name}.yaml',
        entityLocation: 'catalog/all.yaml',
      },
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
              entities: { cluster: 'c', system: 's', fluxKustomization: 'f/k' },
              layout: { claimFile: 'x/{namespace}/{name}.yaml' },
            },
          },
        }),
      ),
    ).toMatchObject({
      repoUrl: 'github.com?owner=a&repo=b',
      branch: 'prod',
      timeoutMs: 5_000,
      entities: { cluster: 'c', system: 's', fluxKustomization: 'f/k' },
      layout: {
        claimFile: 'x/{namespace}/{name}.yaml',
        entityFile: 'catalog/{name}.yaml',
      },
    });
  });
});
