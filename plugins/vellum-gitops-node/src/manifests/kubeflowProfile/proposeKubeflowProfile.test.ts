import { JsonObject } from '@backstage/types';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import {
  kubeflowProfile,
  wholeKubeflowProfile,
} from '../../__testUtils__/exampleTeams';
import { MemoryRepositoryReader } from '../../__testUtils__/MemoryRepositoryReader';
import { applied, teamFiles } from '../../__testUtils__/teamFiles';
import { planChangeSet } from '../../changeset';
import { KubeflowProfileInput } from './KubeflowProfileInput';
import {
  KubeflowProfileProposal,
  proposeKubeflowProfile,
} from './proposeKubeflowProfile';
import { readKubeflowProfile } from './readKubeflowProfile';

type Files = Record<string, string>;

const FOLDER = 'kubeflow/profiles/team-a';

const golden = (name: string) =>
  readFileSync(resolve(__dirname, '../testdata', name), 'utf8');

const plan = async (proposal: KubeflowProfileProposal, files: Files) => {
  const repository = MemoryRepositoryReader.create({ files });
  const { change } = proposeKubeflowProfile(proposal);
  const changeSet = await change.at(repository);
  const planned = await planChangeSet({ changeSet, repository });
  expect(planned.findings.filter(each => each.severity === 'problem')).toEqual(
    [],
  );
  return {
    ...planned,
    changeSet,
    result: applied(files, planned.files),
    changedLines: planned.diff
      .split('\n')
      .filter(line => /^[-+](?![-+])/.test(line)),
  };
};

const filesWith = async (input: KubeflowProfileInput, files = teamFiles) =>
  (await plan({ mode: 'create', input }, files)).result;

const read = (files: Files, name = 'team-a') =>
  readKubeflowProfile({
    name,
    repository: MemoryRepositoryReader.create({ files }),
  });

/** A file with one text in it replaced, which has to be there. */
const edited = (files: Files, path: string, from: string, to: string) => {
  expect(files[path]).toContain(from);
  return { ...files, [path]: files[path].replace(from, to) };
};

describe('readKubeflowProfile', () => {
  it.each([
    ['with little', kubeflowProfile],
    ['with every field', wholeKubeflowProfile],
  ])('gives back a profile %s', async (_what, input) => {
    expect(await read(await filesWith(input))).toEqual(input);
  });

  it('finds none where there is none, or only the folder of another', async () => {
    expect(await read(teamFiles)).toBeUndefined();
    expect(
      await read({
        ...teamFiles,
        [`${FOLDER}/profile.yaml`]:
          teamFiles['kubeflow/profiles/ada/profile.yaml'],
      }),
    ).toBeUndefined();
  });

  it('takes a quantity that was written as a number', async () => {
    const files = edited(
      await filesWith(wholeKubeflowProfile),
      `${FOLDER}/profile.yaml`,
      'requests.cpu: "8"',
      'requests.cpu: 8',
    );
    expect((await read(files))?.quota?.cpu).toBe('8');
  });

  it.each([
    ['no YAML', 'a: [\n'],
    ['an alias to nothing', 'a: *b\n'],
    ['lists for mappings', 'kind: Profile\nmetadata: []\nspec: []\n'],
    ['an empty file', ''],
  ])('reads %s as no profile', async (_what, text) => {
    expect(
      await read({ ...teamFiles, [`${FOLDER}/profile.yaml`]: text }),
    ).toBeUndefined();
  });

  it('leaves out what it has no word for', async () => {
    const files = {
      ...(await filesWith(kubeflowProfile)),
      [`${FOLDER}/profile.yaml`]: [
        'apiVersion: kubeflow.org/v1',
        'kind: Profile',
        'metadata: {name: team-a}',
        'spec:',
        '  owner: {kind: User, name: grace@example.com}',
        '  plugins: [{kind: Other, spec: {a: 1}}, 7]',
        '  resourceQuotaSpec: {hard: {requests.nvidia.com/gpu: some, pods: "9"}}',
        '',
      ].join('\n'),
      [`${FOLDER}/user-joan-clusterrole-admin.yaml`]:
        'kind: RoleBinding\nmetadata: {annotations: {user: joan, role: admin}}\n',
      [`${FOLDER}/user-joan-clusterrole-view.yaml`]:
        'kind: RoleBinding\nmetadata: {annotations: {user: alan, role: view}}\n',
    };
    expect(await read(files)).toEqual(kubeflowProfile);
  });
});

describe('a change of a Kubeflow profile', () => {
  const change = async (
    after: Partial<KubeflowProfileInput>,
    files: Promise<Files> | Files = filesWith(wholeKubeflowProfile),
  ) =>
    plan(
      { mode: 'change', input: { ...wholeKubeflowProfile, ...after } },
      await files,
    );

  it('of one field is one line', async () => {
    const { quota } = wholeKubeflowProfile;
    const { diff, changedLines } = await change({
      quota: { ...quota, memory: '64Gi' },
    });
    expect(changedLines).toHaveLength(2);
    expect(diff).toBe(golden('kubeflow-profile-change.diff'));
  });

  it.each<[string, Partial<KubeflowProfileInput>, string[]]>([
    [
      'one more line of quota',
      { quota: { ...wholeKubeflowProfile.quota, cpu: undefined } },
      ['-      requests.cpu: "8"'],
    ],
    [
      'another title',
      { title: 'Team One' },
      ['-  title: Team A', '+  title: Team One'],
    ],
    [
      'another owner in the catalog',
      { owner: 'group:default/team-b' },
      ['-  owner: group:default/team-a', '+  owner: group:default/team-b'],
    ],
    [
      'another service account',
      {
        plugins: [
          {
            kind: 'WorkloadIdentity',
            gcpServiceAccount: 'team-b@project-one.iam.gserviceaccount.com',
          },
          wholeKubeflowProfile.plugins![1],
        ],
      },
      [
        '-        gcpServiceAccount: team-a@project-one.iam.gserviceaccount.com',
        '+        gcpServiceAccount: team-b@project-one.iam.gserviceaccount.com',
      ],
    ],
  ])('to %s changes nothing else', async (_what, after, lines) => {
    expect((await change(after)).changedLines).toEqual(lines);
  });

  it('keeps what people wrote into the files by hand', async () => {
    let files = await filesWith(wholeKubeflowProfile);
    files = edited(
      files,
      `${FOLDER}/profile.yaml`,
      '    hard:\n',
      '    # Agreed with finance.\n    hard:\n      pods: "40"\n',
    );
    files = edited(
      files,
      `${FOLDER}/profile.yaml`,
      '  plugins:\n',
      '  plugins:\n    - kind: Own\n      spec:\n        a: 1\n',
    );
    const { quota, plugins } = wholeKubeflowProfile;
    const { result } = await change(
      { quota: { ...quota, cpu: '16' }, plugins: [plugins![1]] },
      files,
    );
    const text = result[`${FOLDER}/profile.yaml`];
    expect(text).toContain(
      '# Agreed with finance.\n    hard:\n      pods: "40"',
    );
    const { spec } = parse(text) as { spec: { plugins: JsonObject[] } };
    expect(spec.plugins.map(each => each.kind)).toEqual([
      'Own',
      'AwsIamForServiceAccount',
    ]);
  });

  it('to what it is changes nothing', async () => {
    expect((await change({})).files).toEqual([]);
  });

  it('of a profile that is not there says so', async () => {
    await expect(change({}, teamFiles)).rejects.toThrow(
      /^There is no Kubeflow profile team-a: the repository has nothing in kubeflow\/profiles\/team-a/,
    );
  });

  it('to another user is refused, since Kubeflow would refuse it', async () => {
    await expect(change({ user: 'alan@example.com' })).rejects.toThrow(
      /does not hand a namespace over/,
    );
  });
});

describe('the removal of a Kubeflow profile', () => {
  it('takes everything of it away, and files that people added', async () => {
    const files = {
      ...(await filesWith(wholeKubeflowProfile)),
      [`${FOLDER}/notes.md`]: 'By hand\n',
    };
    const { result, changeSet } = await plan(
      { mode: 'remove', input: { name: 'team-a' } },
      files,
    );
    expect(result).toEqual(teamFiles);
    expect(changeSet.description).toMatch(/all notebooks.*cannot be undone/s);
  });

  it('of a profile that is not there says so', async () => {
    await expect(
      plan({ mode: 'remove', input: { name: 'team-a' } }, teamFiles),
    ).rejects.toThrow(/^There is no Kubeflow profile team-a/);
  });
});

describe('a new Kubeflow profile where a namespace of its name is declared', () => {
  const namespace = (owner?: string) =>
    [
      'apiVersion: v1',
      'kind: Namespace',
      'metadata:',
      '  name: team-a',
      ...(owner ? ['  annotations:', `    owner: ${owner}`] : []),
      '',
    ].join('\n');
  const withFile = (path: string, text: string) =>
    plan(
      { mode: 'create', input: kubeflowProfile },
      {
        ...teamFiles,
        [path]: text,
      },
    );

  it.each([
    ['among the namespaces', 'namespaces/x.yaml'],
    ['among the profiles', 'kubeflow/profiles/old/x.yaml'],
    ['in a folder called so', 'clusters/one/namespaces/x.yaml'],
    ['in a folder of its own name', 'teams/team-a/x.yml'],
    ['in a file of its own name', 'base/team-a.yaml'],
    ['beside another object', 'namespaces/x.yaml', 'kind: A\n---\n'],
  ])('%s without owner is refused', async (_what, path, before = '') => {
    await expect(withFile(path, before + namespace())).rejects.toThrow(
      `Namespace team-a is declared in ${path} and has no annotation "owner", so Kubeflow would not take it over`,
    );
  });

  it('is refused where the namespace belongs to somebody else', async () => {
    await expect(
      withFile('namespaces/x.yaml', namespace('alan@example.com')),
    ).rejects.toThrow(
      /belongs to "alan@example.com" by its annotation "owner".*Choose another name/,
    );
  });

  it('takes over the namespace that names its user, and declares it no second time', async () => {
    const { result, changeSet } = await withFile(
      'namespaces/x.yaml',
      namespace('grace@example.com'),
    );
    expect(result).not.toHaveProperty([`${FOLDER}/namespace.yaml`]);
    expect(result[`${FOLDER}/kustomization.yaml`]).not.toContain('namespace');
    expect(changeSet.description).toMatch(
      /declared in `namespaces\/x.yaml` already.*takes it over/,
    );
  });

  it('does not mind namespaces of other names', async () => {
    const { result } = await withFile(
      'namespaces/x.yaml',
      namespace().replace('team-a', 'team-b'),
    );
    expect(result).toHaveProperty([`${FOLDER}/namespace.yaml`]);
  });
});
