import { isCrossplaneAvailable } from './isCrossplaneAvailable';

const entity = (annotations?: Record<string, string>) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'a', annotations },
});

describe('isCrossplaneAvailable', () => {
  it.each([
    'vellum.io/crossplane',
    'backstage.io/kubernetes-id',
    'backstage.io/kubernetes-label-selector',
  ])('is so for an entity with %s', annotation => {
    expect(isCrossplaneAvailable(entity({ [annotation]: 'x' }))).toBe(true);
  });

  it('is not so for other entities', () => {
    expect(isCrossplaneAvailable(entity())).toBe(false);
    expect(isCrossplaneAvailable(entity({ 'argocd/app-name': 'x' }))).toBe(
      false,
    );
  });
});
