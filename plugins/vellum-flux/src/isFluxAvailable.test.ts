import { isFluxAvailable } from './isFluxAvailable';

const entity = (annotations?: Record<string, string>) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'a', annotations },
});

describe('isFluxAvailable', () => {
  it.each([
    'vellum.io/flux',
    'backstage.io/kubernetes-id',
    'backstage.io/kubernetes-label-selector',
  ])('is so for an entity with %s', annotation => {
    expect(isFluxAvailable(entity({ [annotation]: 'x' }))).toBe(true);
  });

  it('is not so for other entities', () => {
    expect(isFluxAvailable(entity())).toBe(false);
    expect(isFluxAvailable(entity({ 'vellum.io/crossplane': 'x' }))).toBe(
      false,
    );
  });
});
