import { ChangeOperation, planChangeSet } from '../changeset';
import { MemoryRepositoryReader } from '../__testUtils__/MemoryRepositoryReader';
import { listing, manifest } from '../__testUtils__/ladderFiles';

const TEAMS = Array.from({ length: 500 }, (_, index) => `team-${index}`);
const NAMES = Array.from({ length: 9 }, (_, index) => `file-${index}.yaml`);

/** 5 000 files, a tenth of them kustomizations, all below one. */
const files: Record<string, string> = {
  'kustomization.yaml': listing(...TEAMS.map(team => `teams/${team}`)),
  ...Object.fromEntries(
    TEAMS.flatMap(team => [
      [`teams/${team}/kustomization.yaml`, listing(...NAMES)],
      ...NAMES.map(name => [
        `teams/${team}/${name}`,
        manifest('ConfigMap', `${team}-${name}`, { data: { a: '1' } }),
      ]),
    ]),
  ),
};

async function readsFor(...operations: ChangeOperation[]) {
  const reader = MemoryRepositoryReader.create({ files });
  const read = new Set<string>();
  const plan = await planChangeSet({
    changeSet: { id: 'x', title: 'x', description: '', operations },
    repository: {
      listFiles: folder => reader.listFiles(folder),
      readFile: async path => {
        const text = await reader.readFile(path);
        if (text !== undefined) {
          read.add(path);
        }
        return text;
      },
    },
    checks: {},
  });
  return { plan, read };
}

describe('a repository of 5 000 files', () => {
  it('is read where one value changes: that file and the lists above it', async () => {
    const { plan, read } = await readsFor({
      op: 'editYaml',
      path: 'teams/team-7/file-3.yaml',
      object: {
        group: '',
        kind: 'ConfigMap',
        namespace: 'default',
        name: 'team-7-file-3.yaml',
      },
      edits: [{ path: ['data', 'a'], value: '2' }],
    });
    expect(plan.objects).toHaveLength(1);
    expect([...read].sort()).toEqual([
      'kustomization.yaml',
      'teams/team-7/file-3.yaml',
      'teams/team-7/kustomization.yaml',
    ]);
  });

  it('is read in part where something is added, and the plan says so', async () => {
    const { plan, read } = await readsFor(
      {
        op: 'createFile',
        path: 'teams/team-7/new.yaml',
        content: manifest('ConfigMap', 'new'),
      },
      {
        op: 'addResource',
        path: 'teams/team-7/kustomization.yaml',
        entry: 'new.yaml',
      },
    );
    expect(read.size).toBeLessThan(500);
    expect(plan.findings).toMatchObject(
      [
        {
          severity: 'note',
          path: 'teams/team-7/new.yaml',
          message: expect.stringContaining('no schema of ConfigMap'),
        },
        {
          severity: 'note',
          path: 'kustomization.yaml',
          message: expect.stringContaining('only the first 400 were searched'),
        },
      ].reverse(),
    );
  });
});
