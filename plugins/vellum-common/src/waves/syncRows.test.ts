import { makeApplication } from '../__testUtils__/makeApplication';
import { snapshotFromObjects } from '../graph/snapshotFromObjects';
import { KubeObject } from '../kube/KubeObject';
import { readSyncRows } from './syncRows';

const applicationWith = (
  resources: unknown[],
  results: unknown[] = [],
): KubeObject =>
  makeApplication('shop', {
    status: {
      resources,
      operationState: { syncResult: { resources: results } },
    },
  });
const rowsOf = (
  resources: unknown[],
  results?: unknown[],
  objects: KubeObject[] = [],
) =>
  readSyncRows(
    applicationWith(resources, results),
    snapshotFromObjects(objects),
  );

const ROLE = { group: 'rbac.example.org', kind: 'Role', name: 'read' };

describe('readSyncRows', () => {
  it('leaves out rows that name no object', () => {
    const { managed, results } = rowsOf(
      [{ kind: 'Role' }, ROLE],
      [{ name: 'read' }, ROLE],
    );
    expect(managed.map(({ ref }) => ref)).toEqual([ROLE]);
    expect(results.map(({ ref }) => ref)).toEqual([ROLE]);
  });

  it.each<[string, unknown[], KubeObject[], string | undefined]>([
    [
      'that the rows show without one loses the one it was deployed to',
      [{ ...ROLE, name: 'other' }],
      [],
      undefined,
    ],
    [
      'that the rows show with one keeps it',
      [{ ...ROLE, name: 'other', namespace: 'team-b' }],
      [],
      'team-a',
    ],
    [
      'of another group of the same name says nothing of this one',
      [{ ...ROLE, group: 'example.org' }],
      [],
      'team-a',
    ],
    ['of which nothing is known keeps it', [], [], 'team-a'],
    [
      'that the cluster shows with one keeps it, whatever the rows say',
      [{ ...ROLE, name: 'other' }],
      [
        {
          apiVersion: 'rbac.example.org/v1',
          kind: 'Role',
          metadata: { name: 'there', namespace: 'team-b' },
        },
      ],
      'team-a',
    ],
  ])('a kind %s', (_reason, resources, objects, namespace) => {
    const { results } = rowsOf(
      resources,
      [{ ...ROLE, namespace: 'team-a' }],
      objects,
    );
    expect(results[0].ref.namespace).toBe(namespace);
  });

  it.each([
    ['its own phase', { syncPhase: 'PostSync', hookType: 'Sync' }, 'PostSync'],
    ['that of its hook', { hookType: 'PreSync' }, 'PreSync'],
    [
      'that of its hook',
      { syncPhase: 'Later', hookType: 'PreSync' },
      'PreSync',
    ],
    ['Sync where it names none', {}, 'Sync'],
    ['Sync where it names no known one', { hookType: 'Skip' }, 'Sync'],
  ])('has for the phase of a result %s: %j', (_reason, row, phase) => {
    expect(rowsOf([], [{ ...ROLE, ...row }]).results[0].phase).toBe(phase);
  });
});
