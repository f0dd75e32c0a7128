import { gitopsFiles } from '../__testUtils__/gitopsFiles';
import { MemoryRepositoryReader } from '../__testUtils__/MemoryRepositoryReader';
import { ChangeOperation } from './ChangeSet';
import { planChangeSet } from './planChangeSet';

const files = {
  ...gitopsFiles,
  'platforms/kustomization.yaml': gitopsFiles[
    'platforms/kustomization.yaml'
  ].concat('  - vellum-edge.yaml\n'),
  'platforms/vellum-edge.yaml': [
    '# Two of them.',
    'apiVersion: v1',
    'kind: Namespace',
    'metadata:',
    '  name: edge',
    '---',
    'apiVersion: infrastructure.vellum.io/v1alpha1',
    'kind: VellumPlatform',
    'metadata:',
    '  name: vellum-edge',
    '  namespace: platform-team',
    'spec:',
    '  parameters:',
    '    version: 0.1.0 # pinned',
    '',
  ].join('\n'),
};

const plan = (...operations: ChangeOperation[]) =>
  planChangeSet({
    changeSet: { id: 'test', title: 'Test', description: '', operations },
    repository: MemoryRepositoryReader.create({ files }),
  });

const edge = {
  group: 'infrastructure.vellum.io',
  kind: 'VellumPlatform',
  namespace: 'platform-team',
  name: 'vellum-edge',
};

describe('planChangeSet', () => {
  it('edits one object of several in a file as a diff of one line', async () => {
    const { diff, findings } = await plan({
      op: 'editYaml',
      path: 'platforms/vellum-edge.yaml',
      object: edge,
      edits: [{ path: ['spec', 'parameters', 'version'], value: '0.2.0' }],
    });
    expect(findings).toEqual([]);
    expect(diff.split('\n').filter(line => /^[-+] /.test(line))).toEqual([
      '-    version: 0.1.0 # pinned',
      '+    version: "0.2.0" # pinned',
    ]);
  });

  it('removes a file and its line in the list', async () => {
    const {
      diff,
      files: changed,
      findings,
    } = await plan(
      {
        op: 'removeResource',
        path: 'platforms/kustomization.yaml',
        entry: './vellum-edge.yaml',
      },
      { op: 'deleteFile', path: 'platforms/vellum-edge.yaml' },
    );
    expect(findings).toEqual([]);
    expect(
      changed.map(({ path, after }) => [path, after === undefined]),
    ).toEqual([
      ['platforms/kustomization.yaml', false],
      ['platforms/vellum-edge.yaml', true],
    ]);
    expect(diff).toContain('-  - vellum-edge.yaml\n');
    expect(diff).toContain('--- a/platforms/vellum-edge.yaml\n+++ /dev/null\n');
  });

  it('takes what was made and removed again as no change', async () => {
    const { files: changed, diff } = await plan(
      { op: 'createFile', path: 'new.yaml', content: 'a: 1\n' },
      { op: 'deleteFile', path: 'new.yaml' },
    );
    expect(changed).toEqual([]);
    expect(diff).toBe('');
  });

  it('does not find a file that it has removed', async () => {
    const { findings } = await plan(
      { op: 'deleteFile', path: 'platforms/vellum-edge.yaml' },
      {
        op: 'addResource',
        path: 'platforms/kustomization.yaml',
        entry: 'vellum-dev.yaml',
      },
    );
    expect(findings).toEqual([
      {
        severity: 'problem',
        path: 'platforms/kustomization.yaml',
        message: expect.stringContaining('lists "vellum-edge.yaml"'),
      },
    ]);
  });

  it('takes a target out of a Location', async () => {
    const { diff } = await plan({
      op: 'removeLocationTarget',
      path: 'catalog/all.yaml',
      target: 'vellum-dev.yaml',
    });
    expect(diff).toContain('-    - ./vellum-dev.yaml\n');
  });

  it.each<[string, ChangeOperation, string]>([
    [
      'an object that the file does not declare',
      {
        op: 'editYaml',
        path: 'platforms/vellum-edge.yaml',
        object: { ...edge, name: 'other' },
        edits: [{ path: ['spec'], value: {} }],
      },
      'does not declare VellumPlatform platform-team/other',
    ],
    [
      'a file that is not there to be changed',
      {
        op: 'editYaml',
        path: 'platforms/other.yaml',
        object: edge,
        edits: [{ path: ['spec'], value: {} }],
      },
      'does not exist in the repository',
    ],
    [
      'a file that is not there to be removed',
      { op: 'deleteFile', path: 'platforms/other.yaml' },
      'it may have been removed already',
    ],
    [
      'a path out of the repository',
      { op: 'deleteFile', path: '../secrets.yaml' },
      'is not a path inside the repository',
    ],
  ])('refuses %s', async (_what, operation, message) => {
    const { files: changed, findings } = await plan(operation);
    expect(changed).toEqual([]);
    expect(findings).toMatchObject([
      { severity: 'problem', message: expect.stringContaining(message) },
    ]);
  });

  it('says what becomes of a kustomization that lists nothing any more', async () => {
    const { files: changed, findings } = await plan(
      ...['vellum-dev.yaml', 'vellum-edge.yaml'].map(entry => ({
        op: 'removeResource' as const,
        path: 'platforms/kustomization.yaml',
        entry,
      })),
    );
    expect(changed[0].after).toMatch(/\nresources: \[\]\n$/);
    expect(findings[0]).toMatchObject({
      severity: 'note',
      path: 'platforms/kustomization.yaml',
      message: expect.stringContaining('lists nothing any more'),
    });
  });
});
