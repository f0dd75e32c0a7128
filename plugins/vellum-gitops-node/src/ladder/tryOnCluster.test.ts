import { JsonObject } from '@backstage/types';
import { listing, manifest, planOn } from '../__testUtils__/ladderFiles';
import { ChangeOperation, Plan } from '../changeset';
import { DryRun, DryRunAnswer } from '../dryRun';

const accepted: DryRunAnswer = { result: 'accepted', warnings: [] };

/** Answers as it is told, by the kind of the object, and remembers what it was sent. */
class ToldDryRun implements DryRun {
  readonly cluster = 'dev';
  readonly sent: JsonObject[] = [];

  constructor(private readonly answers: Record<string, DryRunAnswer>) {}

  async tryAll(objects: readonly JsonObject[]) {
    this.sent.push(...objects);
    return objects.map(({ kind }) => this.answers[kind as string] ?? accepted);
  }
}

const files = {
  'team/kustomization.yaml': listing('other.yaml'),
  'team/other.yaml': manifest('ConfigMap', 'other'),
};

const create = (...objects: string[]): ChangeOperation[] => [
  {
    op: 'createFile',
    path: 'team/one.yaml',
    content: objects.join('---\n'),
  },
  { op: 'addResource', path: 'team/kustomization.yaml', entry: 'one.yaml' },
];

const inTeam = (kind: string, name: string) =>
  manifest(kind, name, { metadata: { name, namespace: 'team-a' } });

const said = ({ rungs }: Plan) =>
  rungs.find(({ rung }) => rung === 'cluster')?.sentence;

const messages = ({ findings }: Plan, severity: 'problem' | 'note') =>
  findings
    .filter(each => each.severity === severity)
    .filter(({ message }) => message.includes('cluster dev'))
    .map(({ path, line, message }) => `${path}:${line} ${message}`);

const plan = async (
  answers: Record<string, DryRunAnswer>,
  operations: ChangeOperation[],
  base: Record<string, string> = files,
) => {
  const dryRun = new ToldDryRun(answers);
  const planned = await planOn(base, operations, { checks: { dryRun } });
  return { planned, sent: dryRun.sent };
};

describe('objects on a cluster', () => {
  it('are tried as the kustomizations make them', async () => {
    const { sent } = await plan({}, create(inTeam('ConfigMap', 'one')), {
      ...files,
      'team/kustomization.yaml': `namePrefix: dev-\nnamespace: team-b\n${listing(
        'other.yaml',
      )}`,
    });
    expect(sent.map(({ metadata }) => metadata)).toEqual([
      { name: 'dev-one', namespace: 'team-b' },
    ]);
  });

  it('are counted', async () => {
    const { planned } = await plan(
      {
        Service: { result: 'untried', reason: 'it sleeps' },
        ConfigMap: { ...accepted, standIn: 'trial' },
      },
      create(
        inTeam('ConfigMap', 'one'),
        inTeam('Service', 'one'),
        inTeam('LimitRange', 'one'),
      ),
    );
    expect(said(planned)).toBe(
      'Cluster dev accepted 2 of 3 objects in a dry run; 1 of them tried in namespace trial, because the namespaces they are for are not there yet; 1 not tried',
    );
  });

  it('are a problem where they are refused, at the line of the field', async () => {
    const { planned } = await plan(
      {
        ConfigMap: {
          result: 'refused',
          by: 'schema',
          causes: [
            { pointer: '/metadata/name', message: 'metadata.name: too short' },
            { message: 'no' },
          ],
        },
      },
      create(inTeam('ConfigMap', 'one')),
    );
    expect(messages(planned, 'problem')).toEqual([
      'team/one.yaml:4 declares ConfigMap team-a/one; cluster dev refuses it: metadata.name: too short',
      'team/one.yaml:1 declares ConfigMap team-a/one; cluster dev refuses it: no',
    ]);
  });

  it('are a note where they were not tried, one for each reason', async () => {
    const gone: DryRunAnswer = { result: 'untried', reason: 'it is gone' };
    const { planned } = await plan(
      { ConfigMap: gone, Service: gone, LimitRange: { ...gone, reason: 'no' } },
      create(
        inTeam('ConfigMap', 'one'),
        inTeam('Service', 'one'),
        inTeam('LimitRange', 'one'),
      ),
    );
    expect(messages(planned, 'problem')).toEqual([]);
    expect(messages(planned, 'note')).toEqual([
      'team/one.yaml:1 declares ConfigMap team-a/one, which was not tried on cluster dev: it is gone. The same goes for Service team-a/one',
      'team/one.yaml:13 declares LimitRange team-a/one, which was not tried on cluster dev: no',
    ]);
  });

  it('are a note where the cluster accepts them with a warning', async () => {
    const { planned } = await plan(
      { ConfigMap: { result: 'accepted', warnings: ['v1 goes soon'] } },
      create(inTeam('ConfigMap', 'one')),
    );
    expect(messages(planned, 'note')).toEqual([
      'team/one.yaml:1 declares ConfigMap team-a/one; cluster dev warns: v1 goes soon',
    ]);
  });

  it('are never Secrets', async () => {
    const { planned, sent } = await plan(
      {},
      create(inTeam('Secret', 'password'), inTeam('ConfigMap', 'one')),
    );
    expect(sent.map(({ kind }) => kind)).toEqual(['ConfigMap']);
    expect(messages(planned, 'note')).toEqual([
      'team/one.yaml:1 declares Secret team-a/password, which was not tried on cluster dev: what holds secrets is never sent to be tried',
    ]);
  });

  it('are neither what goes, nor what stays as it is', async () => {
    const { planned, sent } = await plan({}, [
      {
        op: 'removeResource',
        path: 'team/kustomization.yaml',
        entry: 'other.yaml',
      },
      { op: 'deleteFile', path: 'team/other.yaml' },
    ]);
    expect(sent).toEqual([]);
    expect(said(planned)).toBeUndefined();
  });

  it('are not tried where something else is wrong already', async () => {
    const twice = [inTeam('ConfigMap', 'one'), inTeam('ConfigMap', 'one')];
    const { planned, sent } = await plan({}, create(...twice));
    expect(planned.findings).toContainEqual(
      expect.objectContaining({ severity: 'problem' }),
    );
    expect(sent).toEqual([]);
  });
});

describe('a quota that is full', () => {
  const full: DryRunAnswer = {
    result: 'refused',
    by: 'quota',
    causes: [{ message: 'exceeded quota: q, requested: pods=1' }],
  };

  const oldOne = (kind: string, apiVersion = 'v1', namespace = 'team-a') =>
    manifest(kind, 'old', { apiVersion, metadata: { name: 'old', namespace } });

  const take: ChangeOperation[] = [
    {
      op: 'removeResource',
      path: 'team/kustomization.yaml',
      entry: 'old.yaml',
    },
    { op: 'deleteFile', path: 'team/old.yaml' },
  ];

  /** Adds one object, which the quota refuses, and does something else beside it. */
  const planFull = async (
    kind: string,
    { beside = [] as string[], removed = '' },
  ) => {
    const { planned } = await plan(
      { [kind]: full },
      [
        ...create(inTeam(kind, 'one'), ...beside),
        ...(removed === '' ? [] : take),
      ],
      {
        'team/kustomization.yaml': listing(
          'other.yaml',
          ...(removed === '' ? [] : ['old.yaml']),
        ),
        'team/other.yaml': manifest('ConfigMap', 'other'),
        ...(removed !== '' && { 'team/old.yaml': removed }),
      },
    );
    return planned;
  };

  it.each<[string, string, Parameters<typeof planFull>[1]]>([
    ['nothing else changes', 'ConfigMap', {}],
    [
      'something else of its namespace goes',
      'PersistentVolumeClaim',
      { removed: oldOne('ConfigMap') },
    ],
    [
      'a kind of the same name and another group goes',
      'Service',
      { removed: oldOne('Service', 'serving.knative.dev/v1') },
    ],
    [
      'one of its kind goes from another namespace',
      'ConfigMap',
      { removed: oldOne('ConfigMap', 'v1', 'team-b') },
    ],
    [
      'a workload goes, and it is no pod',
      'ConfigMap',
      { removed: oldOne('Deployment', 'apps/v1') },
    ],
    [
      'another quota changes',
      'ConfigMap',
      { beside: [inTeam('ResourceQuota', 'p')] },
    ],
  ])('is a problem where %s', async (_what, kind, more) => {
    const planned = await planFull(kind, more);
    expect(messages(planned, 'problem')).toEqual([
      `team/one.yaml:1 declares ${kind} team-a/one; cluster dev refuses it: exceeded quota: q, requested: pods=1`,
    ]);
  });

  it.each<[string, string, Parameters<typeof planFull>[1]]>([
    ['sets it', 'ConfigMap', { beside: [inTeam('ResourceQuota', 'q')] }],
    [
      'removes one of its kind',
      'PersistentVolumeClaim',
      { removed: oldOne('PersistentVolumeClaim') },
    ],
    [
      'removes pods of a workload for a pod',
      'Pod',
      { removed: oldOne('Deployment', 'apps/v1') },
    ],
  ])('is a note where the same change %s', async (_what, kind, more) => {
    const planned = await planFull(kind, more);
    expect(messages(planned, 'problem')).toEqual([]);
    expect(messages(planned, 'note')).toEqual([
      `team/one.yaml:1 declares ${kind} team-a/one; alone, cluster dev would refuse it: exceeded quota: q, requested: pods=1. This change also removes what that quota counts or sets the quota itself, so it turns out after the merge`,
    ]);
  });
});
