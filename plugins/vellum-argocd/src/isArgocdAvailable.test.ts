import { isArgocdAvailable } from './isArgocdAvailable';

const entity = (annotations?: Record<string, string>) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'a', annotations },
});

describe('isArgocdAvailable', () => {
  it.each(['argocd/app-name', 'argocd/app-selector'])(
    'is so for an entity with %s',
    annotation => {
      expect(isArgocdAvailable(entity({ [annotation]: 'x' }))).toBe(true);
    },
  );

  it('is not so for other entities', () => {
    expect(isArgocdAvailable(entity())).toBe(false);
    expect(isArgocdAvailable(entity({ 'vellum.io/flux': 'x' }))).toBe(false);
  });

  it('is not so for every entity that has workloads', () => {
    expect(
      isArgocdAvailable(entity({ 'backstage.io/kubernetes-id': 'x' })),
    ).toBe(false);
  });
});
