import { formatProductRef } from './formatProductRef';
import { readProductRef } from './readProductRef';

const entity = (annotation?: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: {
    name: 'fraud-models',
    ...(annotation && { annotations: { 'vellum.io/product': annotation } }),
  },
});

describe('readProductRef', () => {
  it('reads what formatProductRef wrote, whatever the values hold', () => {
    const ref = {
      product: 'seldon-team',
      identity: { team: 'fraud & co = 100%', environment: 'dev' },
    };
    expect(readProductRef(entity(formatProductRef(ref)))).toEqual(ref);
  });

  it('is written so that a person can read it', () => {
    expect(
      formatProductRef({
        product: 'seldon-team',
        identity: { team: 'fraud', environment: 'dev' },
      }),
    ).toBe('seldon-team?team=fraud&environment=dev');
  });

  it.each([
    ['no annotation', undefined],
    ['no identity', 'seldon-team'],
    ['an empty identity', 'seldon-team?'],
    ['an identity without its value', 'seldon-team?team='],
    ['a product that is no name', '../x?team=fraud'],
  ])('gives nothing for %s', (_, annotation) => {
    expect(readProductRef(entity(annotation))).toBeUndefined();
  });
});
