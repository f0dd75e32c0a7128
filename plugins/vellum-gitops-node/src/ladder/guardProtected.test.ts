import { ChangeOperation } from '../changeset';
import { listing, manifest, planOn } from '../__testUtils__/ladderFiles';

const database = (name: string, namespace: string) =>
  manifest('Database', name, {
    apiVersion: 'example.org/v1',
    metadata: { name, namespace, labels: { tier: 'gold', team: 'a' } },
  });

/** In place of a name. */
const selecting = (resourceSelector: object | null) => ({
  resourceRef: undefined,
  resourceSelector,
});

const usage = (more: { kind?: string; namespace?: string; of?: object } = {}) =>
  manifest(more.kind ?? 'Usage', 'keep', {
    apiVersion: 'protection.crossplane.io/v1beta1',
    metadata: { name: 'keep', namespace: more.namespace },
    spec: {
      of: {
        apiVersion: 'example.org/v1',
        kind: 'Database',
        resourceRef: { name: 'edge' },
        ...more.of,
      },
      reason: 'production',
    },
  });

const filesWith = (protection: string) => ({
  'kustomization.yaml': listing('database.yaml', 'keep.yaml', 'other.yaml'),
  'database.yaml': database('edge', 'team-a'),
  'keep.yaml': protection,
  'other.yaml': manifest('ConfigMap', 'other'),
});

const take = (name: string): ChangeOperation[] => [
  { op: 'removeResource', path: 'kustomization.yaml', entry: name },
  { op: 'deleteFile', path: name },
];

const both = [...take('database.yaml'), ...take('keep.yaml')];

const messagesOf = async (protection: string, operations: ChangeOperation[]) =>
  (await planOn(filesWith(protection), operations)).findings.map(
    ({ severity, path, message }) => `${severity} ${path}: ${message}`,
  );

describe('an object that a Usage protects', () => {
  it.each([
    ['of its namespace', 'Usage', { namespace: 'team-a' }],
    ['of all of the cluster', 'ClusterUsage', { kind: 'ClusterUsage' }],
    [
      'of another namespace, which names it',
      'Usage',
      {
        namespace: 'team-b',
        of: { resourceRef: { name: 'edge', namespace: 'team-a' } },
      },
    ],
  ])('is not removed together with one %s', async (_what, kind, more) => {
    expect(await messagesOf(usage(more), both)).toEqual([
      `problem database.yaml: Database team-a/edge is protected against deletion by the ${kind} keep (keep.yaml). Remove that first, in a change of its own, and merge it; then remove what it protects`,
    ]);
  });

  it.each<[string, Parameters<typeof usage>[0]]>([
    [
      'one of its labels',
      {
        namespace: 'team-a',
        of: selecting({ matchLabels: { tier: 'gold' } }),
      },
    ],
    [
      'labels from another namespace',
      {
        namespace: 'team-b',
        of: selecting({ matchLabels: { team: 'a' }, namespace: 'team-a' }),
      },
    ],
    [
      'labels, with a name that is empty',
      {
        namespace: 'team-a',
        of: {
          ...selecting({ matchLabels: { tier: 'gold' } }),
          resourceRef: { name: '' },
        },
      },
    ],
    ['nothing but its kind', { namespace: 'team-a', of: selecting({}) }],
  ])('is not removed together with one that selects by %s', async (_, more) => {
    expect(await messagesOf(usage(more), both)).toEqual([
      'problem database.yaml: Database team-a/edge may be protected against deletion by the Usage keep (keep.yaml), which selects it by its labels. Remove that first, in a change of its own, and merge it; then remove what it protects',
    ]);
  });

  it.each([
    ['Namespace', 'ClusterUsage', undefined, 'Namespace edge'],
    [
      'PersistentVolumeClaim',
      'Usage',
      'team-a',
      'PersistentVolumeClaim team-a/edge',
    ],
  ])(
    'of the core kind %s is not removed together with its %s',
    async (kind, usageKind, namespace, title) => {
      const files = {
        ...filesWith(
          usage({
            kind: usageKind,
            namespace,
            of: { apiVersion: 'v1', kind },
          }),
        ),
        'database.yaml': manifest(kind, 'edge', {
          metadata: { name: 'edge', namespace },
        }),
      };
      const { findings } = await planOn(files, both);
      expect(findings).toEqual([
        expect.objectContaining({
          severity: 'problem',
          message: expect.stringContaining(
            `${title} is protected against deletion by the ${usageKind} keep`,
          ),
        }),
      ]);
    },
  );

  it('is known by the name that the kustomizations around it give', async () => {
    const files = {
      ...filesWith(
        usage({
          namespace: 'team-a',
          of: { resourceRef: { name: 'dev-edge' } },
        }),
      ),
      'kustomization.yaml': `namePrefix: dev-\n${listing(
        'database.yaml',
        'keep.yaml',
        'other.yaml',
      )}`,
    };
    const { findings } = await planOn(files, both);
    expect(findings.map(({ message }) => message)).toEqual([
      expect.stringContaining(
        'Database team-a/dev-edge is protected against deletion by the Usage dev-keep (keep.yaml)',
      ),
    ]);
  });

  it('loses its protection in a change of its own, which says so', async () => {
    const { findings, objects } = await planOn(
      filesWith(usage({ namespace: 'team-a' })),
      take('keep.yaml'),
    );
    expect(findings).toEqual([]);
    expect(
      objects.map(({ title, consequence }) => [title, consequence]),
    ).toEqual([
      ['Usage team-a/keep', 'What it protects can be deleted from then on.'],
    ]);
  });

  it.each([
    [
      'another name',
      { namespace: 'team-a', of: { resourceRef: { name: 'b' } } },
    ],
    ['another kind', { namespace: 'team-a', of: { kind: 'Cache' } }],
    ['a core kind', { namespace: 'team-a', of: { apiVersion: 'v1' } }],
    [
      'another group',
      { namespace: 'team-a', of: { apiVersion: 'example.com/v1' } },
    ],
    ['another namespace', { namespace: 'team-b' }],
    [
      'other labels',
      {
        namespace: 'team-a',
        of: selecting({ matchLabels: { tier: 'gold', team: 'b' } }),
      },
    ],
    [
      'labels in its own namespace',
      {
        namespace: 'team-b',
        of: selecting({ matchLabels: { tier: 'gold' } }),
      },
    ],
    [
      'what has its controller, which nothing in git has',
      {
        namespace: 'team-a',
        of: selecting({
          matchControllerRef: true,
          matchLabels: { tier: 'gold' },
        }),
      },
    ],
    [
      'another name, whatever it selects',
      {
        namespace: 'team-a',
        of: {
          resourceRef: { name: 'b' },
          resourceSelector: { matchLabels: { tier: 'gold' } },
        },
      },
    ],
    ['nothing', { namespace: 'team-a', of: selecting(null) }],
    [
      'nothing that has a name',
      { namespace: 'team-a', of: { resourceRef: 7 } },
    ],
  ])('is not one where the Usage is about %s', async (_what, more) => {
    expect(await messagesOf(usage(more), both)).toEqual([]);
  });
});
