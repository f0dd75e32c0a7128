import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { gitopsFiles } from '../../__testUtils__/gitopsFiles';
import { MemoryRepositoryReader } from '../../__testUtils__/MemoryRepositoryReader';
import { applied, hostileTexts } from '../../__testUtils__/teamFiles';
import { planChangeSet, ProposedChange } from '../../changeset';
import { createVellumPlatformChangeSet } from './createVellumPlatformChangeSet';
import { proposeVellumPlatformChange } from './proposeVellumPlatformChange';
import { proposeVellumPlatformRemoval } from './proposeVellumPlatformRemoval';
import { readVellumPlatform } from './readVellumPlatform';
import { validateVellumPlatform } from './validateVellumPlatform';
import { VellumPlatformInput } from './VellumPlatformInput';

type Files = Readonly<Record<string, string>>;

const claim: VellumPlatformInput = {
  name: 'fraud-dev',
  namespace: 'fraud',
  owner: 'group:default/fraud',
  apiStyle: 'claim',
  apiVersion: 'v1alpha1',
  platformVersion: '0.1.0',
  istioVersion: '1.30.3',
  istioNamespace: 'fraud-mesh',
  knativeOperatorVersion: 'v1.20.0',
  knativeServingVersion: '1.20.0',
  title: 'Fraud, development',
  description: 'Where models are tried.\nNobody depends on it.',
};
const xr: VellumPlatformInput = { ...claim, apiStyle: 'xr' };

const readerOf = (files: Files) => MemoryRepositoryReader.create({ files });

const golden = (name: string) =>
  readFileSync(resolve(__dirname, '../testdata', name), 'utf8');

/** The repository with the platform in it. */
async function filesWith(input: VellumPlatformInput): Promise<Files> {
  const { changeSet } = createVellumPlatformChangeSet({ input });
  const { files } = await planChangeSet({
    changeSet,
    repository: readerOf(gitopsFiles),
  });
  return applied(gitopsFiles, files);
}

async function planOf(change: ProposedChange, files: Files) {
  const repository = readerOf(files);
  const changeSet = await change.at(repository);
  return {
    changeSet,
    ...(await planChangeSet({ changeSet, repository })),
  };
}

/** The lines of a diff that are added or removed. */
const changedLines = (diff: string) =>
  diff.split('\n').filter(line => /^[-+](?![-+])/.test(line));

const identity = { name: claim.name, namespace: claim.namespace };
const platformFile = 'platforms/fraud-dev.yaml';

/** As a person would write it: its own order and comments, and no more than has to be there. */
const byHand: Files = {
  ...gitopsFiles,
  'platforms/kustomization.yaml': 'resources:\n  - ours/all.yaml\n',
  'platforms/ours/all.yaml': [
    'apiVersion: infrastructure.vellum.io/v1alpha1',
    'kind: VellumPlatform',
    'metadata: {namespace: fraud, name: fraud-dev}',
    'spec:',
    '  parameters:',
    "    version: '0.1.0' # agreed with fraud",
    '    knative:',
    '      servingVersion: 1.20',
    '',
  ].join('\n'),
  'catalog/fraud.yaml': [
    'apiVersion: backstage.io/v1alpha1',
    'kind: Resource',
    'metadata:',
    '  name: fraud-dev',
    'spec:',
    '  type: vellum-platform',
    '  owner: fraud',
    '',
  ].join('\n'),
};

describe('readVellumPlatform', () => {
  it.each([
    ['a claim', claim],
    ['a composite resource', xr],
    ['one in another version of the API', { ...claim, apiVersion: 'v1beta1' }],
    [
      'one with no more than it needs',
      {
        name: 'small',
        namespace: 'fraud',
        owner: 'fraud',
        apiStyle: 'claim',
        apiVersion: 'v1alpha1',
        platformVersion: '1.0.0',
      } as const,
    ],
  ])('gives back what made %s', async (_what, input) => {
    expect(
      await readVellumPlatform({
        identity: { name: input.name, namespace: input.namespace },
        repository: readerOf(await filesWith(input)),
      }),
    ).toEqual(input);
  });

  it('finds files that people moved, and takes what is no text as absent', async () => {
    expect(
      await readVellumPlatform({ identity, repository: readerOf(byHand) }),
    ).toEqual({
      ...identity,
      apiStyle: 'claim',
      apiVersion: 'v1alpha1',
      owner: 'fraud',
      platformVersion: '0.1.0',
    });
  });

  it('finds nothing where the namespace is another one', async () => {
    expect(
      await readVellumPlatform({
        identity: { ...identity, namespace: 'credit' },
        repository: readerOf(await filesWith(claim)),
      }),
    ).toBeUndefined();
  });
});

describe('proposeVellumPlatformChange', () => {
  const change = (to: Partial<VellumPlatformInput>) =>
    proposeVellumPlatformChange({ input: { ...claim, ...to } }).change;

  it.each<[string, VellumPlatformInput, Partial<VellumPlatformInput>, string]>([
    [
      'one version of a claim',
      claim,
      { istioVersion: '1.30.4' },
      'vellum-platform-change-claim.diff',
    ],
    [
      'one version of a composite resource',
      xr,
      { apiStyle: 'xr', istioVersion: '1.30.4' },
      'vellum-platform-change-xr.diff',
    ],
  ])('writes %s as one line', async (_what, before, to, name) => {
    const { diff, findings } = await planOf(
      change(to),
      await filesWith(before),
    );
    expect(findings).toEqual([]);
    expect(changedLines(diff)).toHaveLength(2);
    expect(diff).toBe(golden(name));
  });

  it.each<[string, Partial<VellumPlatformInput>, string[]]>([
    [
      'every version',
      {
        platformVersion: '0.2.0',
        knativeOperatorVersion: 'v1.23.0',
        knativeServingVersion: '1.23.0',
      },
      [
        '-    version: "0.1.0"',
        '+    version: "0.2.0"',
        '-      operatorVersion: v1.20.0',
        '-      servingVersion: "1.20.0"',
        '+      operatorVersion: v1.23.0',
        '+      servingVersion: "1.23.0"',
      ],
    ],
    [
      'a parameter that goes back to its default',
      { istioNamespace: undefined },
      ['-      namespace: fraud-mesh'],
    ],
    [
      'the owner',
      { owner: 'group:default/risk' },
      ['-  owner: group:default/fraud', '+  owner: group:default/risk'],
    ],
    [
      'a title that goes',
      { title: undefined },
      ['-  title: "Fraud, development"'],
    ],
    [
      'the version of the API',
      { apiVersion: 'v1beta1' },
      [
        '-apiVersion: infrastructure.vellum.io/v1alpha1',
        '+apiVersion: infrastructure.vellum.io/v1beta1',
      ],
    ],
    [
      'no version of the API where none is named',
      { apiVersion: undefined },
      [],
    ],
    ['nothing', {}, []],
  ])('writes %s and no other line', async (_what, to, lines) => {
    const { diff, findings } = await planOf(change(to), await filesWith(claim));
    expect(findings).toEqual([]);
    expect(changedLines(diff)).toEqual(lines);
  });

  it.each([
    [claim, { ...claim, istioNamespace: undefined, title: undefined }],
    [xr, { ...xr, istioVersion: undefined, istioNamespace: undefined }],
  ])('there and back means the same as before', async (from, to) => {
    const before = await filesWith(from);
    const { files } = await planOf(
      proposeVellumPlatformChange({ input: to }).change,
      before,
    );
    const between = applied(before, files);
    const back = await planOf(
      proposeVellumPlatformChange({ input: from }).change,
      between,
    );
    expect(
      await readVellumPlatform({
        identity,
        repository: readerOf(applied(between, back.files)),
      }),
    ).toEqual(from);
  });

  it('keeps what people wrote into the files, wherever they are', async () => {
    const { diff, findings } = await planOf(
      proposeVellumPlatformChange({
        input: {
          ...identity,
          owner: 'fraud',
          platformVersion: '0.2.0',
          istioNamespace: 'mesh',
          knativeServingVersion: '1.20.0',
        },
      }).change,
      byHand,
    );
    expect(findings).toEqual([]);
    expect(changedLines(diff)).toEqual([
      "-    version: '0.1.0' # agreed with fraud",
      "+    version: '0.2.0' # agreed with fraud",
      '-      servingVersion: 1.20',
      '+      servingVersion: "1.20.0"',
      '+    istio:',
      '+      namespace: mesh',
    ]);
  });

  it('says in the pull request what changes from what to what', async () => {
    const { changeSet } = await planOf(
      change({ istioVersion: '1.30.4', istioNamespace: '', description: 'x' }),
      await filesWith(claim),
    );
    expect(changeSet.title).toBe('Change Vellum platform fraud/fraud-dev');
    expect(changeSet.description).toContain(
      [
        '| Istio | `1.30.3 → 1.30.4` |',
        '| Istio namespace | `fraud-mesh → default` |',
        '| Description | `(text) → x` |',
      ].join('\n'),
    );
  });

  it('writes hostile texts as they were typed, over hostile texts, and touches the entity alone', async () => {
    const hostile = fc.oneof(
      { weight: 2, arbitrary: fc.constantFrom(...hostileTexts) },
      fc.string({ unit: 'binary', maxLength: 40 }),
    );
    const texts = fc.record({ title: hostile, description: hostile });
    const isValid = (each: object) =>
      validateVellumPlatform({ ...claim, ...each }).length === 0;
    await fc.assert(
      fc.asyncProperty(
        texts.filter(isValid),
        texts.filter(isValid),
        async (before, after) => {
          const files = await filesWith({ ...claim, ...before });
          const plan = await planOf(change(after), files);
          expect(plan.findings).toEqual([]);
          expect(plan.files.map(({ path }) => path)).toEqual(
            isDeepStrictEqual(before, after) ? [] : ['catalog/fraud-dev.yaml'],
          );
          const read = await readVellumPlatform({
            identity,
            repository: readerOf(applied(files, plan.files)),
          });
          expect([read?.title ?? '', read?.description ?? '']).toEqual([
            after.title,
            after.description,
          ]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it.each<[string, Files, Partial<VellumPlatformInput>, RegExp]>([
    [
      'a platform that is not there',
      gitopsFiles,
      {},
      /declares no VellumPlatform fraud\/fraud-dev/,
    ],
    [
      'another API',
      byHand,
      { apiStyle: 'xr' },
      /is written for the API "claim".*leave apiStyle out/,
    ],
    [
      'a platform without an entity',
      { ...byHand, 'catalog/fraud.yaml': '' },
      { owner: 'fraud' },
      /add catalog\/fraud-dev.yaml, or edit platforms\/ours\/all.yaml by hand/,
    ],
  ])('refuses %s', async (_what, files, to, message) => {
    await expect(change(to).at(readerOf(files))).rejects.toThrow(message);
  });
});

describe('proposeVellumPlatformRemoval', () => {
  const remove = (files: Files) =>
    planOf(proposeVellumPlatformRemoval({ identity }).change, files);

  it.each([
    ['a claim', claim],
    ['a composite resource', xr],
  ])('leaves the repository as it was before %s', async (_what, input) => {
    const before = await filesWith(input);
    const { files, findings } = await remove(before);
    expect(findings).toEqual([]);
    expect(applied(before, files)).toEqual(gitopsFiles);
  });

  it('is the diff that a reviewer can read', async () => {
    const { diff } = await remove(
      await filesWith({ ...claim, description: undefined }),
    );
    expect(diff).toBe(golden('vellum-platform-remove.diff'));
  });

  it('says what Crossplane deletes with it, and that a revert does not bring it back', async () => {
    const { changeSet } = await remove(await filesWith(claim));
    expect(changeSet.title).toBe('Remove Vellum platform fraud/fraud-dev');
    expect(changeSet.description).toMatch(
      /`fraud-dev-knative-serving`.*`fraud-mesh`.*cannot be undone/s,
    );
  });

  it('removes a platform whose entity is somewhere else', async () => {
    const { 'catalog/fraud-dev.yaml': _entity, ...files } = await filesWith(
      claim,
    );
    const plan = await remove({
      ...files,
      'catalog/all.yaml': gitopsFiles['catalog/all.yaml'],
    });
    expect(plan.files.map(({ path }) => path)).toEqual([
      'platforms/kustomization.yaml',
      platformFile,
    ]);
  });

  it.each<[string, (files: Files) => Files, RegExp]>([
    [
      'a platform that is not there',
      () => gitopsFiles,
      /declares no VellumPlatform fraud\/fraud-dev; it may have been removed/,
    ],
    [
      'a file with other objects',
      files => ({
        ...files,
        [platformFile]: `${files[platformFile]}---\nkind: ConfigMap\n`,
      }),
      /^platforms\/fraud-dev.yaml declares other objects too/,
    ],
    [
      'a file that is listed elsewhere',
      files => ({
        ...files,
        'platforms/kustomization.yaml':
          gitopsFiles['platforms/kustomization.yaml'],
      }),
      /^platforms\/kustomization.yaml does not list platforms\/fraud-dev.yaml/,
    ],
  ])('refuses %s', async (_what, changed, message) => {
    await expect(remove(changed(await filesWith(claim)))).rejects.toThrow(
      message,
    );
  });
});
