import { stringify } from 'yaml';
import { ChangeOperation, Plan } from '../changeset';
import { listing, manifest, planOn } from '../__testUtils__/ladderFiles';
import { PlanChecks } from './runLadder';
import { SchemaSource } from '../schema';

const xrd = {
  apiVersion: 'apiextensions.crossplane.io/v1',
  kind: 'CompositeResourceDefinition',
  metadata: { name: 'xedges.example.org' },
  spec: {
    group: 'example.org',
    names: { kind: 'XEdge' },
    claimNames: { kind: 'Edge' },
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
                'x-kubernetes-validations': [{ rule: 'self.size > 0' }],
                properties: {
                  size: { type: 'integer' },
                  disk: {
                    type: 'object',
                    default: {},
                    properties: {
                      class: { type: 'string', default: 'fast' },
                    },
                  },
                  zone: { type: 'string', default: 'a' },
                },
              },
            },
          },
        },
      },
    ],
  },
};

const edge = (spec: object, more: object = {}) =>
  manifest('Edge', 'one', {
    apiVersion: 'example.org/v1',
    metadata: { name: 'one', namespace: 'team-a' },
    spec,
    ...more,
  });

const identity = {
  group: 'example.org',
  kind: 'Edge',
  namespace: 'team-a',
  name: 'one',
};

const files = {
  'apis/xrd.yaml': stringify(xrd),
  'edges/kustomization.yaml': listing('other.yaml'),
  'edges/other.yaml': manifest('ConfigMap', 'other'),
};

const create = (content: string): ChangeOperation[] => [
  { op: 'createFile', path: 'edges/one.yaml', content },
  { op: 'addResource', path: 'edges/kustomization.yaml', entry: 'one.yaml' },
];

const messages = ({ findings }: Plan, severity: 'problem' | 'note') =>
  findings
    .filter(each => each.severity === severity)
    .map(({ path, line, message }) => `${path}:${line} ${message}`);

const plan = (content: string, checks: PlanChecks = {}, more: object = {}) =>
  planOn({ ...files, ...more }, create(content), { checks });

describe('objects against their schemas', () => {
  it('says what an object was checked against, and what the API server adds', async () => {
    const planned = await plan(edge({ size: 1 }));
    expect(messages(planned, 'problem')).toEqual([]);
    expect(messages(planned, 'note')).toEqual([
      'edges/one.yaml:1 declares Edge, checked against apis/xrd.yaml; its rule in CEL can only be checked by the API server',
      'edges/one.yaml:1 declares Edge team-a/one; the API server fills in defaults: /spec/disk/class "fast", /spec/zone "a"',
    ]);
  });

  it('names file, line, pointer and object of what is wrong', async () => {
    const { findings } = await plan(edge({ size: 'big', sise: 1 }));
    expect(findings.filter(each => each.severity === 'problem')).toEqual([
      {
        severity: 'problem',
        path: 'edges/one.yaml',
        line: 8,
        pointer: '/spec/sise',
        object: identity,
        message: expect.stringMatching(
          /^declares Edge team-a\/one with \/spec\/sise, a field that does not exist; known there: size, disk, zone, compositionRef/,
        ),
      },
      {
        severity: 'problem',
        path: 'edges/one.yaml',
        line: 7,
        pointer: '/spec/size',
        object: identity,
        message:
          'declares Edge team-a/one where /spec/size must be a whole number, but is a text',
      },
    ]);
  });

  it('refuses a version that is not served', async () => {
    const planned = await plan(edge({}, { apiVersion: 'example.org/v2' }));
    expect(messages(planned, 'problem')).toEqual([
      'edges/one.yaml:1 declares Edge team-a/one as example.org/v2, but apis/xrd.yaml serves v1 of example.org',
    ]);
  });

  it('says of a kind without a schema that it was not checked', async () => {
    const planned = await plan(
      manifest('Pond', 'one', { apiVersion: 'water.org/v1' }),
    );
    expect(messages(planned, 'note')).toEqual([
      'edges/one.yaml:1 declares Pond, which is not checked: no schema of Pond (water.org/v1) is known',
    ]);
  });

  it('finds a definition that the change itself adds', async () => {
    const { 'apis/xrd.yaml': definition, ...others } = files;
    const { findings } = await planOn(
      others,
      [
        { op: 'createFile', path: 'apis/xrd.yaml', content: definition },
        ...create(edge({})),
      ],
      { checks: {} },
    );
    expect(findings).toContainEqual(
      expect.objectContaining({ severity: 'problem', pointer: '/spec/size' }),
    );
  });

  it('only notes what was wrong before the change', async () => {
    const planned = await planOn(
      {
        ...files,
        'edges/kustomization.yaml': listing('one.yaml'),
        'edges/one.yaml': edge({ size: 1, sise: 1 }),
      },
      [
        {
          op: 'editYaml',
          path: 'edges/one.yaml',
          object: identity,
          edits: [{ path: ['spec', 'size'], value: 2 }],
        },
      ],
      { checks: {} },
    );
    expect(messages(planned, 'problem')).toEqual([]);
    expect(messages(planned, 'note')).toContainEqual(
      expect.stringMatching(/\/spec\/sise.*it was so before this change$/),
    );
  });

  it('does not check entities of the catalog', async () => {
    const planned = await planOn(
      files,
      [
        {
          op: 'createFile',
          path: 'catalog/one.yaml',
          content: manifest('Group', 'a', { apiVersion: 'backstage.io/v1' }),
        },
      ],
      { checks: {} },
    );
    expect(planned.findings).toEqual([]);
  });

  const cluster = (known: boolean, notes: string[]): SchemaSource => ({
    findDefinition: async kind => ({
      notes,
      definition: known
        ? {
            ...kind,
            scope: 'Cluster',
            isComposite: false,
            versions: new Map([['v1', { type: 'object' }]]),
            origin: 'cluster dev',
          }
        : undefined,
    }),
  });

  it('asks the cluster first', async () => {
    const planned = await plan(edge({ size: 1 }), {
      schemas: cluster(true, []),
    });
    expect(messages(planned, 'problem')).toEqual([
      'edges/one.yaml:6 declares Edge team-a/one with /spec, a field that does not exist; known there: apiVersion, kind, metadata',
    ]);
    expect(messages(planned, 'note')).toEqual([
      'edges/one.yaml:1 declares Edge, checked against cluster dev',
      'edges/one.yaml:1 declares Edge team-a/one; Edge belongs to no namespace, so "team-a" has no effect',
    ]);
  });

  it('takes the repository where the cluster cannot be asked, and says so', async () => {
    const planned = await plan(edge({ size: 1 }), {
      schemas: cluster(false, ['cluster dev could not be asked']),
    });
    expect(messages(planned, 'note').slice(0, 2)).toEqual([
      'edges/one.yaml:1 declares Edge; cluster dev could not be asked',
      expect.stringContaining('checked against apis/xrd.yaml'),
    ]);
  });

  it('says of a broken schema that it could not be used', async () => {
    const broken = stringify(xrd).replace('type: integer', 'type: nonsense');
    const planned = await plan(
      edge({ size: 1 }),
      {},
      { 'apis/xrd.yaml': broken },
    );
    expect(messages(planned, 'note')).toContainEqual(
      expect.stringContaining(
        'is not checked: the schema in apis/xrd.yaml cannot be used',
      ),
    );
  });
});
