import { JsonObject } from '@backstage/types';
import { compositeDefinitions } from './compositeDefinitions';
import { SchemaValidator } from './SchemaValidator';

const xrd = (version: 'v1' | 'v2', more: object) => ({
  apiVersion: `apiextensions.crossplane.io/${version}`,
  kind: 'CompositeResourceDefinition',
  spec: {
    group: 'example.org',
    names: { kind: 'XDatabase' },
    versions: [
      {
        name: 'v1',
        served: true,
        schema: {
          openAPIV3Schema: {
            type: 'object',
            properties: {
              spec: {
                type: 'object',
                required: ['size'],
                properties: { size: { type: 'string' } },
              },
            },
          },
        },
      },
      { name: 'v1alpha1', served: false },
    ],
    ...more,
  },
});

const claims = { claimNames: { kind: 'Database' } };

/** What of a spec Crossplane's definition of a kind refuses. */
function refused(definition: object, kind: string, spec: JsonObject) {
  const found = compositeDefinitions(definition, 'xrd.yaml').find(
    each => each.kind === kind,
  );
  return SchemaValidator.forSchema(found!.versions.get('v1')!)
    .validate({
      apiVersion: 'example.org/v1',
      kind,
      metadata: { name: 'edge' },
      spec: { size: 'small', ...spec },
    })
    .errors.map(each => each.pointer);
}

const ref = { name: 'x' };

describe('compositeDefinitions', () => {
  it.each([
    ['v1', claims, ['XDatabase Cluster', 'Database Namespaced']],
    ['v1', {}, ['XDatabase Cluster']],
    ['v2', {}, ['XDatabase Namespaced']],
    ['v2', { scope: 'Cluster' }, ['XDatabase Cluster']],
    ['v2', { scope: 'LegacyCluster' }, ['XDatabase Cluster']],
  ] as const)('%s with %j defines %j', (version, more, expected) => {
    const found = compositeDefinitions(xrd(version, more), 'xrd.yaml');
    expect(found.map(({ kind, scope }) => `${kind} ${scope}`)).toEqual(
      expected,
    );
    expect(found.map(({ versions }) => [...versions.keys()])).toEqual(
      expected.map(() => ['v1']),
    );
  });

  it.each([
    [
      'the one that is referenceable',
      [{ name: 'v1beta1' }, { name: 'v1', referenceable: true }],
      'v1',
    ],
    [
      'none that is not served',
      [{ name: 'v1', served: false, referenceable: true }],
      undefined,
    ],
  ])('prefers %s', (_what, versions, expected) => {
    const [{ preferred }] = compositeDefinitions(
      xrd('v1', { versions }),
      'xrd.yaml',
    );
    expect(preferred).toBe(expected);
  });

  it.each<[string, object, string, JsonObject, string[]]>([
    [
      'claims have those of claims',
      xrd('v1', claims),
      'Database',
      {
        compositionRef: ref,
        compositeDeletePolicy: 'Foreground',
        resourceRef: { apiVersion: 'v1', kind: 'X', name: 'x' },
        writeConnectionSecretToRef: ref,
      },
      [],
    ],
    [
      'claims have none of composite resources',
      xrd('v1', claims),
      'Database',
      { claimRef: {}, crossplane: {} },
      ['/spec/claimRef', '/spec/crossplane'],
    ],
    [
      'composite resources of claims write their secret into a namespace',
      xrd('v1', claims),
      'XDatabase',
      { writeConnectionSecretToRef: ref },
      ['/spec/writeConnectionSecretToRef/namespace'],
    ],
    [
      'the second generation has them below crossplane',
      xrd('v2', {}),
      'XDatabase',
      {
        crossplane: { compositionRef: ref, compositionUpdatePolicy: 'Manual' },
      },
      [],
    ],
    [
      'the second generation has none beside the others',
      xrd('v2', {}),
      'XDatabase',
      { compositionRef: ref },
      ['/spec/compositionRef'],
    ],
    [
      'policies have two values',
      xrd('v1', claims),
      'Database',
      { compositionUpdatePolicy: 'Never' },
      ['/spec/compositionUpdatePolicy'],
    ],
    [
      'fields of the definition stay',
      xrd('v1', claims),
      'Database',
      { size: 1, colour: 'red' },
      ['/spec/colour', '/spec/size'],
    ],
  ])(
    'fields that Crossplane adds: %s',
    (_what, definition, kind, spec, expected) => {
      expect(refused(definition, kind, spec)).toEqual(expected);
    },
  );

  it('takes anything else as no definition', () => {
    expect(compositeDefinitions({ kind: 'ConfigMap' }, 'x')).toEqual([]);
    expect(compositeDefinitions(undefined, 'x')).toEqual([]);
  });
});
