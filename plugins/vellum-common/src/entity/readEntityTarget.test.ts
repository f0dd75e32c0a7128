import { readEntityTarget } from './readEntityTarget';

const target = (annotations: Record<string, string>) =>
  readEntityTarget({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'shop', annotations },
  });

describe('readEntityTarget', () => {
  it('finds nothing in an entity without annotations', () => {
    expect(
      readEntityTarget({
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: { name: 'shop' },
      }),
    ).toEqual({
      crossplane: [],
      flux: [],
      argocd: { applications: [], namespace: 'argocd' },
      problems: [],
    });
  });

  it('reads claims and cluster-scoped composites', () => {
    const { crossplane, problems } = target({
      'vellum.io/crossplane':
        'infrastructure.vellum.io/VellumPlatform/team/dev, infrastructure.vellum.io/XStore/shop',
    });
    expect(crossplane).toEqual([
      {
        group: 'infrastructure.vellum.io',
        kind: 'VellumPlatform',
        namespace: 'team',
        name: 'dev',
      },
      { group: 'infrastructure.vellum.io', kind: 'XStore', name: 'shop' },
    ]);
    expect(problems).toEqual([]);
  });

  it('reads Flux objects of both kinds', () => {
    expect(
      target({
        'vellum.io/flux':
          'Kustomization/flux-system/apps,HelmRelease/team/shop',
      }).flux,
    ).toEqual([
      {
        group: 'kustomize.toolkit.fluxcd.io',
        kind: 'Kustomization',
        namespace: 'flux-system',
        name: 'apps',
      },
      {
        group: 'helm.toolkit.fluxcd.io',
        kind: 'HelmRelease',
        namespace: 'team',
        name: 'shop',
      },
    ]);
  });

  it('reads Applications in the namespace that is named', () => {
    expect(
      target({
        'argocd/app-name': 'one, two',
        'argocd/app-selector': 'team=shop',
        'vellum.io/argocd-namespace': 'gitops',
      }).argocd,
    ).toEqual({
      applications: [
        {
          group: 'argoproj.io',
          kind: 'Application',
          namespace: 'gitops',
          name: 'one',
        },
        {
          group: 'argoproj.io',
          kind: 'Application',
          namespace: 'gitops',
          name: 'two',
        },
      ],
      selector: 'team=shop',
      namespace: 'gitops',
    });
  });

  it('prefers our cluster annotation to that of the Kubernetes plugin', () => {
    const both = {
      'vellum.io/cluster': 'ours',
      'backstage.io/kubernetes-cluster': 'theirs',
    };
    expect(target(both).cluster).toBe('ours');
    expect(
      target({ 'backstage.io/kubernetes-cluster': 'theirs' }).cluster,
    ).toBe('theirs');
  });

  it('prefers a label selector to kubernetes-id', () => {
    expect(
      target({
        'backstage.io/kubernetes-id': 'shop',
        'backstage.io/kubernetes-label-selector': 'app=shop',
        'backstage.io/kubernetes-namespace': 'team',
      }),
    ).toMatchObject({ selector: 'app=shop', namespace: 'team' });
    expect(target({ 'backstage.io/kubernetes-id': 'shop' }).selector).toBe(
      'backstage.io/kubernetes-id=shop',
    );
  });

  it.each([
    ['vellum.io/crossplane', 'VellumPlatform/dev'],
    ['vellum.io/crossplane', 'a/b/c/d/e'],
    ['vellum.io/crossplane', 'group/Kind//name'],
    ['vellum.io/flux', 'GitRepository/flux-system/apps'],
    ['vellum.io/flux', 'Kustomization/apps'],
    ['vellum.io/flux', 'constructor/flux-system/apps'],
    ['argocd/app-selector', 'a=b=c'],
    ['backstage.io/kubernetes-label-selector', '('],
  ])('reports that %s cannot be "%s", and says what can', (name, value) => {
    const { problems, ...rest } = target({ [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(name);
    expect(problems[0]).toContain(value);
    expect(problems[0]).toMatch(/Write /);
    expect(rest.crossplane).toEqual([]);
    expect(rest.flux).toEqual([]);
  });

  it('uses what can be read beside what cannot', () => {
    const { flux, problems } = target({
      'vellum.io/flux': 'nonsense,Kustomization/flux-system/apps',
    });
    expect(flux.map(({ name }) => name)).toEqual(['apps']);
    expect(problems).toHaveLength(1);
  });
});
