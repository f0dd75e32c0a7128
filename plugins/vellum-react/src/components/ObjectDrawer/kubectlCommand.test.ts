import { kubectlCommand } from './kubectlCommand';

describe('kubectlCommand', () => {
  it('names kind and group, because the plural is not known here', () => {
    expect(
      kubectlCommand({
        group: 'helm.crossplane.io',
        kind: 'Release',
        name: 'istiod',
      }),
    ).toBe('kubectl get Release.helm.crossplane.io istiod -o yaml');
  });

  it('adds the namespace where there is one', () => {
    expect(
      kubectlCommand({ group: '', kind: 'Pod', namespace: 'a', name: 'b' }),
    ).toBe('kubectl get Pod b -n a -o yaml');
  });
});
