import { ConfigReader } from '@backstage/config';
import { readDryRunConfig } from './DryRunConfig';

const read = (dryRun?: object) =>
  readDryRunConfig(new ConfigReader({ vellum: { gitops: { dryRun } } }));

describe('readDryRunConfig', () => {
  it('tries nothing where nothing is said', () => {
    expect(read()).toBeUndefined();
  });

  it('reads everything', () => {
    expect(
      read({
        cluster: 'prod',
        serviceAccount: 'vellum-system/vellum-dry-run',
        namespace: 'trial',
        fieldManager: 'argocd-controller',
      }),
    ).toEqual({
      cluster: 'prod',
      actAs: 'system:serviceaccount:vellum-system:vellum-dry-run',
      standIn: 'trial',
      fieldManager: 'argocd-controller',
      path: 'vellum.gitops.dryRun',
    });
  });

  it('needs the cluster only', () => {
    expect(read({ cluster: 'prod' })).toEqual({
      cluster: 'prod',
      path: 'vellum.gitops.dryRun',
    });
  });

  it.each<[string, object, string]>([
    [
      'no cluster',
      { namespace: 'trial' },
      'vellum.gitops.dryRun in app-config names no cluster; set vellum.gitops.dryRun.cluster',
    ],
    [
      'an account without a namespace',
      { cluster: 'prod', serviceAccount: 'vellum-dry-run' },
      'is "vellum-dry-run"; it has to be namespace/name, as in vellum-system/vellum-dry-run',
    ],
    [
      'a user in place of an account',
      { cluster: 'prod', serviceAccount: 'system:masters' },
      'it has to be namespace/name',
    ],
  ])('refuses %s', (_what, dryRun, message) => {
    expect(() => read(dryRun)).toThrow(message);
  });
});
