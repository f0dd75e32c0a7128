import fc from 'fast-check';
import { InputError } from '@backstage/errors';
import { ChangeOperation, planChangeSet } from '../changeset';
import { MemoryRepositoryReader } from '../__testUtils__/MemoryRepositoryReader';
import { listing, manifest } from '../__testUtils__/ladderFiles';
import { RepositoryReader } from '../repository';
import { openStates } from './RepositoryStates';
import { runLadder } from './runLadder';

const ALIASES = Array.from({ length: 8 }, (_, level) => {
  const item = level === 0 ? 'x' : `*a${level - 1}`;
  return `a${level}: &a${level} [${Array(10).fill(item).join(', ')}]\n`;
}).join('');

const BINARY = 'binary';

/** What somebody might put into a file. */
const contents = [
  '',
  'a: [',
  'a: 1\na: 2\n',
  'a: *nowhere\n',
  ALIASES,
  '['.repeat(2_000),
  BINARY,
  '---\n---\n...\n',
  '- 1\n- 2\n',
  'just text',
  '\u0000',
  '{"resources": {"a": 1}}',
  'resources: [1, null, {a: 1}, [x]]\n',
  'apiVersion: v1\nkind: List\nitems: [1, null, {kind: x}]\n',
  'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: 2026-01-01}\n',
  'apiVersion: apiextensions.crossplane.io/v1\nkind: CompositeResourceDefinition\nmetadata: {name: x}\nspec: {group: example.org, names: {kind: Edge}, versions: [{name: v1, schema: {openAPIV3Schema: {properties: {spec: {$ref: "#/x", pattern: "("}}}}}]}\n',
  'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: x}\nspec: {group: example.org, scope: Cluster, names: {kind: Edge}, versions: [{name: v1, schema: {openAPIV3Schema: {type: [], properties: {__proto__: {type: nonsense}, constructor: {enum: 1}}}}}]}\n',
  manifest('Edge', 'x', { apiVersion: 'example.org/v1', spec: { a: 1 } }),
  manifest('ConfigMap', 'x'),
  `${manifest('ConfigMap', 'x')}---\n${manifest('ConfigMap', 'x')}`,
  listing('.', '..', '../..', './', '../a', 'a', 'b', 'a.yaml', 'crd.yaml'),
  listing('a', 'b', 'a/', './b'),
  listing('../b', '../a', 'a.yaml'),
  listing('https://example.org/x', 'git@example.org:x/y', '/etc/passwd'),
  `namespace: {}\nnamePrefix: [1]\npatches: nonsense\n${listing('a.yaml')}`,
  `patches:\n  - path: 1\n  - path: a.yaml\nconfigMapGenerator:\n  - files: [a=a.yaml, [b]]\n  - null\n`,
  listing(...Array.from({ length: 1_100 }, (_, index) => `f${index}.yaml`)),
];

const paths = ['', 'a/', 'b/', 'a/b/', 'a/a/'].flatMap(folder =>
  ['kustomization.yaml', 'a.yaml', 'crd.yaml'].map(name => `${folder}${name}`),
);

const repositories = fc.dictionary(
  fc.constantFrom(...paths),
  fc.constantFrom(...contents),
  { maxKeys: paths.length },
);

const operations = fc.array(
  fc.oneof(
    fc.record({
      op: fc.constant('createFile' as const),
      path: fc.constantFrom(...paths),
      content: fc.constantFrom(...contents),
    }),
    fc.record({
      op: fc.constant('requireAbsentObject' as const),
      folder: fc.constantFrom('.', 'a'),
      object: fc.constant({
        group: '',
        kind: 'ConfigMap',
        namespace: 'default',
        name: 'nothing',
      }),
    }),
    fc.record({
      op: fc.constant('deleteFile' as const),
      path: fc.constantFrom(...paths),
    }),
    fc.record({
      op: fc.constantFrom('addResource' as const, 'removeResource' as const),
      path: fc.constantFrom(...paths),
      entry: fc.constantFrom('a', 'a.yaml', '../b', '.', 'nothing'),
    }),
  ),
  { minLength: 1, maxLength: 4 },
);

/** As a forge does it, what is no text cannot be read. */
function open(files: Record<string, string>): RepositoryReader {
  const reader = MemoryRepositoryReader.create({ files });
  return {
    listFiles: folder => reader.listFiles(folder),
    readFile: async path => {
      const text = await reader.readFile(path);
      if (text === BINARY) {
        throw new InputError(`${path} is not UTF-8 text`);
      }
      return text;
    },
  };
}

const plan = (files: Record<string, string>, all: ChangeOperation[]) =>
  planChangeSet({
    changeSet: { id: 'x', title: 'x', description: '', operations: all },
    repository: open(files),
    checks: {},
  });

describe('a repository that is up to no good', () => {
  it('is checked without an error, whatever it was and becomes', async () => {
    await fc.assert(
      fc.asyncProperty(repositories, repositories, async (before, after) => {
        const { findings, objects } = await runLadder({
          changeSet: { id: 'x', title: 'x', description: '', operations: [] },
          states: openStates({
            before: open(before),
            after: open(after),
            files: paths
              .filter(path => before[path] !== after[path])
              .map(path => ({
                path,
                before: before[path],
                after: after[path],
              })),
          }),
          checks: {},
        });
        for (const each of findings) {
          expect(each.path).not.toBe('');
          expect(each.message).not.toBe('');
          expect(each.line ?? 1).toBeGreaterThan(0);
        }
        const titles = objects.map(({ object }) => JSON.stringify(object));
        expect([...new Set(titles)]).toEqual(titles);
      }),
      { numRuns: 60 },
    );
  });

  it('is planned on alike, in whatever order its files come', async () => {
    await fc.assert(
      fc.asyncProperty(
        repositories,
        operations,
        fc.infiniteStream(fc.nat()),
        async (files, all, numbers) => {
          const shuffled = Object.fromEntries(
            Object.entries(files)
              .map(entry => ({ entry, at: numbers.next().value ?? 0 }))
              .sort((a, b) => a.at - b.at)
              .map(({ entry }) => entry),
          );
          expect(await plan(shuffled, all)).toEqual(await plan(files, all));
        },
      ),
      { numRuns: 60 },
    );
  });
});
