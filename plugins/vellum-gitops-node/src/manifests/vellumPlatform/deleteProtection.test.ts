import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gitopsFiles } from '../../__testUtils__/gitopsFiles';
import { MemoryRepositoryReader } from '../../__testUtils__/MemoryRepositoryReader';
import { applied } from '../../__testUtils__/teamFiles';
import { ChangeSet, planChangeSet, ProposedChange } from '../../changeset';
import { createVellumPlatformChangeSet } from './createVellumPlatformChangeSet';
import { proposeVellumPlatformChange } from './proposeVellumPlatformChange';
import { proposeVellumPlatformRemoval } from './proposeVellumPlatformRemoval';
import { readVellumPlatform } from './readVellumPlatform';
import { VellumPlatformInput } from './VellumPlatformInput';

type Files = Readonly<Record<string, string>>;

const open: VellumPlatformInput = {
  apiVersion: 'v1alpha1',
  name: 'fraud-prod',
  namespace: 'fraud',
  owner: 'group:default/fraud',
  apiStyle: 'claim',
  platformVersion: '0.1.0',
};
const safe: VellumPlatformInput = { ...open, deleteProtection: true };
const identity = { name: open.name, namespace: open.namespace };

const LIST = 'platforms/kustomization.yaml';
const FILE = 'platforms/fraud-prod.protection.yaml';

const golden = (name: string) =>
  readFileSync(resolve(__dirname, '../testdata', name), 'utf8');

const readerOf = (files: Files) => MemoryRepositoryReader.create({ files });

const planOf = (changeSet: ChangeSet, files: Files) =>
  planChangeSet({ changeSet, repository: readerOf(files) });

const planAt = async ({ at }: ProposedChange, files: Files) =>
  planOf(await at(readerOf(files)), files);

async function filesWith(input: VellumPlatformInput): Promise<Files> {
  const { changeSet } = createVellumPlatformChangeSet({ input });
  return applied(gitopsFiles, (await planOf(changeSet, gitopsFiles)).files);
}

const changeTo = (input: VellumPlatformInput) =>
  proposeVellumPlatformChange({ input }).change;

describe('the protection of a platform against deletion', () => {
  it.each([
    ['a claim', 'claim'],
    ['a composite resource', 'xr'],
  ] as const)(
    'is a file beside that of %s, and one line',
    async (_, apiStyle) => {
      const without = await filesWith({ ...open, apiStyle });
      const { diff, findings } = await planAt(
        changeTo({ ...safe, apiStyle }),
        without,
      );
      expect(findings).toEqual([]);
      expect(diff).toBe(golden('vellum-platform-protect.diff'));
      expect(await filesWith({ ...safe, apiStyle })).toEqual(
        applied(
          without,
          (await planAt(changeTo({ ...safe, apiStyle }), without)).files,
        ),
      );
    },
  );

  it('is read back, and taken away without a trace', async () => {
    const files = await filesWith(safe);
    expect(
      await readVellumPlatform({ identity, repository: readerOf(files) }),
    ).toMatchObject(safe);
    const plan = await planAt(changeTo(open), files);
    expect(plan.findings).toEqual([]);
    expect(
      plan.objects.map(({ title, consequence }) => [title, consequence]),
    ).toEqual([
      [
        'Usage fraud/protect-fraud-prod',
        'What it protects can be deleted from then on.',
      ],
    ]);
    expect(applied(files, plan.files)).toEqual(await filesWith(open));
  });

  it('stays where something else is changed', async () => {
    const plan = await planAt(
      changeTo({ ...safe, platformVersion: '0.2.0' }),
      await filesWith(safe),
    );
    expect(plan.files.map(({ path }) => path)).toEqual([
      'platforms/fraud-prod.yaml',
    ]);
  });

  it('is said in the pull request', async () => {
    const { description } = await changeTo(safe).at(
      readerOf(await filesWith(open)),
    );
    expect(description).toContain('| Delete protection | `off → on` |');
    expect(
      createVellumPlatformChangeSet({ input: safe }).changeSet.description,
    ).toContain('| Delete protection | `on` |');
  });

  it('has the removal say what to do first', async () => {
    const { change } = proposeVellumPlatformRemoval({ identity });
    await expect(change.at(readerOf(await filesWith(safe)))).rejects.toThrow(
      'VellumPlatform fraud/fraud-prod is protected against deletion by platforms/fraud-prod.protection.yaml, and the cluster would refuse to delete it. Take the protection away first: choose "Change", switch it off and merge that; then remove the platform',
    );
    const without = await planAt(changeTo(open), await filesWith(safe));
    const files = applied(await filesWith(safe), without.files);
    const removed = await planAt(change, files);
    expect(applied(files, removed.files)).toEqual(gitopsFiles);
  });

  it('is never the file of another platform', async () => {
    const files = await filesWith(safe);
    const { changeSet } = createVellumPlatformChangeSet({
      input: { ...safe, name: 'fraud-prod-protection' },
    });
    const plan = await planOf(changeSet, files);
    expect(plan.findings).toEqual([]);
    expect(
      plan.files.filter(({ before }) => before).map(({ path }) => path),
    ).toEqual([LIST, 'catalog/all.yaml']);
  });

  it('lies beside a file that people moved', async () => {
    const {
      'platforms/fraud-prod.yaml': platform,
      [LIST]: list,
      ...others
    } = await filesWith(open);
    const moved = {
      ...others,
      'platforms/eu/production.yml': platform,
      [LIST]: list.replace('fraud-prod.yaml', 'eu/production.yml'),
    };
    const plan = await planAt(changeTo(safe), moved);
    expect(plan.findings).toEqual([]);
    const files = applied(moved, plan.files);
    expect(Object.keys(files)).toContain(
      'platforms/eu/production.protection.yaml',
    );
    expect(
      await readVellumPlatform({ identity, repository: readerOf(files) }),
    ).toMatchObject(safe);
  });

  it.each<[string, (files: Files) => Files, RegExp]>([
    [
      'its file declares other objects too',
      files => ({ ...files, [FILE]: `${files[FILE]}---\nkind: ConfigMap\n` }),
      /^platforms\/fraud-prod\.protection\.yaml declares other objects too/,
    ],
    [
      'no list that is known has it applied',
      files => ({
        ...files,
        [LIST]: files[LIST].replace(/.*protection.*\n/, ''),
      }),
      /does not list platforms\/fraud-prod\.protection\.yaml/,
    ],
  ])('is not taken away where %s', async (_what, changed, message) => {
    await expect(
      changeTo(open).at(readerOf(changed(await filesWith(safe)))),
    ).rejects.toThrow(message);
  });
});
