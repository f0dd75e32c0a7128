import { readFluxSource } from './readFluxSource';

describe('readFluxSource', () => {
  it.each([
    [undefined, undefined],
    [
      'GitRepository/flux-system/platform-gitops',
      {
        kind: 'GitRepository',
        namespace: 'flux-system',
        name: 'platform-gitops',
      },
    ],
    [
      'OCIRepository/flux-system/platform.one',
      { kind: 'OCIRepository', namespace: 'flux-system', name: 'platform.one' },
    ],
  ])('reads %s', (text, source) => {
    expect(readFluxSource(text)).toEqual(source);
  });

  it.each([
    '',
    'platform-gitops',
    'flux-system/platform-gitops',
    'HelmRepository/flux-system/charts',
    'GitRepository/Flux/platform',
    'GitRepository/flux-system/a/b',
  ])('refuses %j with an example', text => {
    expect(() => readFluxSource(text)).toThrow(
      /fluxSource in app-config is .*such as GitRepository\/flux-system\/platform-gitops/,
    );
  });
});
