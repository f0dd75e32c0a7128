import { findCachedProgram, kubectl } from '@vellum-io/sandbox';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { parseAllDocuments } from 'yaml';
import { readExampleRepository } from '../__testUtils__/exampleRepository';
import {
  kubeflowProfile,
  sealedSecret,
  seldonTeam,
  wholeKubeflowProfile,
  wholeSeldonTeam,
} from '../__testUtils__/exampleTeams';
import { MemoryRepositoryReader } from '../__testUtils__/MemoryRepositoryReader';
import { applied } from '../__testUtils__/teamFiles';
import { ChangeSet, planChangeSet, ProposedChange } from '../changeset';
import { changeSetAt } from '../changeset/ProposedChange';
import {
  KubeflowProfileInput,
  proposeKubeflowProfile,
} from './kubeflowProfile';
import {
  createSeldonTeamChangeSet,
  proposeSeldonTeamChange,
} from './seldonTeam';
import {
  createVellumPlatformChangeSet,
  proposeVellumPlatformChange,
  proposeVellumPlatformRemoval,
  VellumPlatformInput,
} from './vellumPlatform';

type Files = Readonly<Record<string, string>>;
type Change = ChangeSet | ProposedChange;

const platform: VellumPlatformInput = {
  name: 'fraud-dev',
  namespace: 'platform-team',
  owner: 'group:default/fraud',
  platformVersion: '0.1.0',
  istioNamespace: 'fraud-mesh',
};
const { changeSet: createPlatform } = createVellumPlatformChangeSet({
  input: platform,
});
const profile = (input: KubeflowProfileInput) =>
  proposeKubeflowProfile({ mode: 'create', input }).change;

const trees: Array<[string, string, Change[], RegExp]> = [
  ['a platform', 'platforms', [createPlatform], /fraud-dev/],
  [
    'a platform that was changed',
    'platforms',
    [
      createPlatform,
      proposeVellumPlatformChange({
        input: { ...platform, istioNamespace: 'mesh' },
      }).change,
    ],
    /namespace: mesh$/m,
  ],
  [
    'a platform less',
    'platforms',
    [
      proposeVellumPlatformRemoval({
        identity: { name: 'vellum-edge', namespace: 'platform-team' },
      }).change,
    ],
    /^(?!.*vellum-edge)/s,
  ],
  [
    'a small Seldon team',
    'seldon/production',
    [createSeldonTeamChangeSet({ input: seldonTeam }).changeSet],
    /kind: SeldonRuntime/,
  ],
  [
    'a whole Seldon team',
    'seldon/dev',
    [
      createSeldonTeamChangeSet({
        input: wholeSeldonTeam,
        sealedSecrets: [
          sealedSecret('models-store', 'fraud-models-dev', ['s3']),
        ],
      }).changeSet,
    ],
    /kind: SealedSecret/,
  ],
  [
    'a Seldon team that was changed',
    'seldon/production',
    [
      createSeldonTeamChangeSet({ input: seldonTeam }).changeSet,
      proposeSeldonTeamChange({
        after: { ...seldonTeam, servers: { mlserver: 1, triton: 2 } },
        sealedSecrets: [sealedSecret('models-store', 'fraud-models', ['s3'])],
      }),
    ],
    /kind: SealedSecret[^]*name: triton/,
  ],
  [
    'a small Kubeflow profile',
    'kubeflow/profiles',
    [profile(kubeflowProfile)],
    /kind: Profile/,
  ],
  [
    'a whole Kubeflow profile',
    'kubeflow/profiles',
    [profile(wholeKubeflowProfile)],
    /kind: AuthorizationPolicy/,
  ],
];

const program = findCachedProgram(kubectl);
const describeWithKubectl = program ? describe : describe.skip;

describeWithKubectl('kubectl kustomize', () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'vellum-kustomize-'));
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  const build = async (files: Files, folder: string) => {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
    const { stdout } = await promisify(execFile)(program!.path, [
      'kustomize',
      join(root, folder),
    ]);
    return stdout;
  };

  it.each(trees)('renders %s', async (_what, folder, changes, expected) => {
    let files: Files = readExampleRepository();
    for (const change of changes) {
      const repository = MemoryRepositoryReader.create({ files });
      const plan = await planChangeSet({
        changeSet: await changeSetAt(change, repository),
        repository,
      });
      const problems = plan.findings.filter(
        ({ severity }) => severity === 'problem',
      );
      expect(problems).toEqual([]);
      files = applied(files, plan.files);
    }
    const rendered = await build(files, folder);
    expect(rendered).toMatch(expected);
    const declared = changes
      .flatMap(each => ('operations' in each ? each.operations : []))
      .flatMap(each =>
        each.op === 'createFile' &&
        each.path.startsWith(`${folder}/`) &&
        !each.path.endsWith('kustomization.yaml')
          ? parseAllDocuments(each.content)
          : [],
      );
    const names = parseAllDocuments(rendered).map(each =>
      each.getIn(['metadata', 'name']),
    );
    for (const document of declared) {
      expect(names).toContain(document.getIn(['metadata', 'name']));
    }
  });

  it('would fail for an entry that leads nowhere', async () => {
    const files = { 'a/kustomization.yaml': 'resources:\n  - gone.yaml\n' };
    await expect(build(files, 'a')).rejects.toThrow(/gone.yaml/);
  });
});
