import { findCachedProgram, kubectl } from '@vellum-io/sandbox';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { readExampleRepository } from '../__testUtils__/exampleRepository';
import { listing, manifest } from '../__testUtils__/ladderFiles';
import { MemoryRepositoryReader } from '../__testUtils__/MemoryRepositoryReader';
import { ManifestView } from '../objects/ManifestView';
import { readManifest } from '../objects/readManifest';
import { KustomizationView } from './KustomizationView';
import { renderKustomization } from './renderKustomization';

type Files = Readonly<Record<string, string>>;

const render = (files: Files, folder: string) =>
  renderKustomization({
    view: KustomizationView.create({
      manifests: ManifestView.create({
        reader: MemoryRepositoryReader.create({ files }),
      }),
    }),
    folder,
    limit: 1_000,
  });

const nameOf = ({ kind, namespace, name }: Record<string, string>) =>
  `${kind} ${namespace}/${name}`;

const example = readExampleRepository();
const exampleFolders = Object.keys(example)
  .filter(path => path.endsWith('/kustomization.yaml'))
  // Those that only work inside another one, or make objects that no file declares.
  .filter(
    path => !/patches|Generator|helmCharts|kind: Component/.test(example[path]),
  )
  .map(dirname);

const renamed: Files = {
  'kustomization.yaml': `namePrefix: prod-\nnamespace: team-a\n${listing(
    'base',
    'own.yaml',
  )}`,
  'base/kustomization.yaml': `nameSuffix: -v2\n${listing('all.yaml')}`,
  'base/all.yaml': [
    manifest('ConfigMap', 'one'),
    manifest('Namespace', 'team-a'),
    manifest('ClusterRole', 'reader', {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      rules: [],
    }),
  ].join('---\n'),
  'own.yaml': manifest('ConfigMap', 'own', {
    metadata: { name: 'own', namespace: 'other' },
  }),
};

const program = findCachedProgram(kubectl);
const describeWithKubectl = program ? describe : describe.skip;

describeWithKubectl('renderKustomization, compared with kubectl', () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'vellum-render-'));
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  const build = async (files: Files, folder: string) => {
    for (const [path, text] of Object.entries(files)) {
      const file = join(root, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
    const run = promisify(execFile);
    return run(program!.path, ['kustomize', join(root, folder)], {
      maxBuffer: 1e8,
    });
  };

  it.each<[string, Files, string]>([
    ['names and namespaces that are given', renamed, '.'],
    ...exampleFolders.map((folder): [string, Files, string] => [
      `the example repository, ${folder}`,
      example,
      folder,
    ]),
  ])('finds the same objects: %s', async (_what, files, folder) => {
    const { stdout } = await build(files, folder);
    const { objects, findings } = await render(files, folder);
    expect(findings.filter(each => each.severity === 'problem')).toEqual([]);
    expect(
      objects.map(({ identity }) => nameOf({ ...identity })).sort(),
    ).toEqual(
      readManifest('', stdout)
        .objects.map(({ identity }) => nameOf({ ...identity }))
        .sort(),
    );
  });

  const config = manifest('ConfigMap', 'a');

  it.each<[string, Files]>([
    ['an entry that leads nowhere', { 'kustomization.yaml': listing('a') }],
    [
      'a cycle',
      {
        'kustomization.yaml': listing('a'),
        'a/kustomization.yaml': listing('../'),
      },
    ],
    [
      'an entry that comes twice',
      { 'kustomization.yaml': listing('a.yaml', './a.yaml'), 'a.yaml': config },
    ],
    [
      'keys that come twice',
      { 'kustomization.yaml': listing('a.yaml'), 'a.yaml': 'a: 1\na: 2\n' },
    ],
    [
      'a patch that does not exist',
      {
        'kustomization.yaml': `${listing(
          'a.yaml',
        )}patches:\n  - path: patch.yaml\n`,
        'a.yaml': config,
      },
    ],
  ])('refuses what kubectl refuses: %s', async (_what, files) => {
    await expect(build(files, '.')).rejects.toThrow(/^Command failed/);
    const { findings } = await render(files, '.');
    expect(findings).toContainEqual(
      expect.objectContaining({ severity: 'problem' }),
    );
  });
});
