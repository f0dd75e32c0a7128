import { JsonObject } from '@backstage/types';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readExampleRepository } from '../../__testUtils__/exampleRepository';
import {
  sealedSecret,
  seldonTeam,
  wholeSeldonTeam,
} from '../../__testUtils__/exampleTeams';
import { MemoryRepositoryReader } from '../../__testUtils__/MemoryRepositoryReader';
import { applied, teamFiles } from '../../__testUtils__/teamFiles';
import { planChangeSet, ProposedChange } from '../../changeset';
import { createSeldonTeamChangeSet } from './createSeldonTeamChangeSet';
import { proposeSeldonTeamChange } from './proposeSeldonTeamChange';
import { proposeSeldonTeamRemoval } from './proposeSeldonTeamRemoval';
import { readSeldonTeam } from './readSeldonTeam';
import { SeldonTeamInput } from './SeldonTeamInput';

const start = {
  ...teamFiles,
  'seldon/dev/kustomization.yaml': 'resources:\n  - other\n',
  'seldon/dev/other/kustomization.yaml': 'resources:\n  - namespaces.yaml\n',
  'seldon/dev/other/namespaces.yaml':
    'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: other-dev\n',
};

const reader = (files: Record<string, string>) =>
  MemoryRepositoryReader.create({ files });

const modelsOf = ({ environment, modelsNamespace }: SeldonTeamInput) =>
  environment === 'production'
    ? modelsNamespace
    : `${modelsNamespace}-${environment}`;

async function filesWith(input: SeldonTeamInput) {
  const { changeSet } = createSeldonTeamChangeSet({
    input,
    sealedSecrets: [
      sealedSecret('models-store', modelsOf(input), ['s3']),
      sealedSecret('registry', modelsOf(input), ['.dockerconfigjson']),
    ],
  });
  const { files } = await planChangeSet({
    changeSet,
    repository: reader(start),
  });
  return applied(start, files);
}

async function planAt(change: ProposedChange, files: Record<string, string>) {
  const repository = reader(files);
  const plan = await planChangeSet({
    changeSet: await change.at(repository),
    repository,
  });
  expect(plan.findings).toEqual([]);
  return plan;
}

const changedLines = (diff: string) =>
  diff.split('\n').filter(line => /^[-+](?![-+])/.test(line));

const read = (
  files: Record<string, string>,
  { team, environment }: SeldonTeamInput,
) => readSeldonTeam({ team, environment, repository: reader(files) });

const golden = (name: string) =>
  readFileSync(resolve(__dirname, '../testdata', name), 'utf8');

const whole = { ...wholeSeldonTeam, environment: 'dev' as const };
const folder = 'seldon/dev/fraud';

describe('readSeldonTeam', () => {
  it.each<[string, SeldonTeamInput]>([
    ['only what is needed', seldonTeam],
    ['every field', wholeSeldonTeam],
    [
      'an object store but no MLflow',
      {
        ...seldonTeam,
        network: {
          ...seldonTeam.network,
          objectStore: { namespace: 'data', port: 9092 },
        },
      },
    ],
    [
      'MLflow but no object store',
      {
        ...seldonTeam,
        network: {
          ...seldonTeam.network,
          mlflow: { namespace: 'data', port: 9092 },
        },
      },
    ],
  ])('gives back a team with %s', async (_what, input) => {
    expect(await read(await filesWith(input), input)).toEqual(input);
  });

  it('gives nothing where there is no team', async () => {
    expect(await read(start, seldonTeam)).toBeUndefined();
  });

  it('takes numbers that people wrote without quotes, and passes over rules they added', async () => {
    const files = await filesWith(seldonTeam);
    const quota = 'seldon/production/fraud/quota.yaml';
    const policies = 'seldon/production/fraud/network-policies.yaml';
    const found = await read(
      {
        ...files,
        [quota]: files[quota].replace('cpu: "10"', 'cpu: 12'),
        [policies]: files[policies].replaceAll(
          '  egress:\n',
          '  egress:\n    - to:\n        - ipBlock: {cidr: 10.9.0.0/16}\n',
        ),
      },
      seldonTeam,
    );
    expect(found).toEqual({
      ...seldonTeam,
      quota: { ...seldonTeam.quota, requestsCpu: '12' },
    });
  });

  it.each([
    ['network-policies.yaml', 'which namespace the gateway is in'],
    ['quota.yaml', 'the quota of requests.cpu'],
    ['rbac.yaml', 'which group may deploy models'],
    ['runtime.yaml', 'where Kafka is'],
    ['namespaces.yaml', 'whose label platform.vellum.io/purpose is models'],
    ['network-tracing.yaml', 'which namespace the collector'],
  ])('says what is missing without %s', async (name, what) => {
    const { [`${folder}/${name}`]: gone, ...files } = await filesWith(whole);
    expect(gone).toBeDefined();
    await expect(read(files, whole)).rejects.toThrow(
      new RegExp(
        `The files in ${folder} do not say .*${what}.*changed by hand`,
      ),
    );
  });

  it('names the file that is no YAML', async () => {
    const files = await filesWith(whole);
    await expect(
      read({ ...files, [`${folder}/quota.yaml`]: 'a: [' }, whole),
    ).rejects.toThrow('seldon/dev/fraud/quota.yaml cannot be read as YAML');
  });
});

describe('proposeSeldonTeamChange', () => {
  const quota = whole.quota as Extract<
    SeldonTeamInput['quota'],
    { variant: 'B' }
  >;

  it.each<[string, Partial<SeldonTeamInput>, string[]]>([
    ['nothing', {}, []],
    [
      'the number of models',
      { quota: { ...quota, models: 12 } },
      [
        '-    count/models.mlops.seldon.io: "10"',
        '+    count/models.mlops.seldon.io: "12"',
      ],
    ],
    [
      'the group',
      { group: 'fraud-people' },
      ['-    name: fraud-ml', '+    name: fraud-people'],
    ],
    [
      'the title',
      { title: 'Fraud detection' },
      ['-  title: Fraud models', '+  title: Fraud detection'],
    ],
    [
      'the port of MLflow',
      {
        network: {
          ...whole.network,
          mlflow: { namespace: 'mlflow', port: 5001 },
        },
      },
      [
        '-          port: 5000',
        '+          port: 5001',
        '-          port: 5000',
        '+          port: 5001',
      ],
    ],
  ])('changes %s and nothing else', async (_what, change, lines) => {
    const { diff } = await planAt(
      proposeSeldonTeamChange({ after: { ...whole, ...change } }),
      await filesWith(whole),
    );
    expect(changedLines(diff)).toEqual(lines);
  });

  it('writes a change of one field as one line', async () => {
    const { diff } = await planAt(
      proposeSeldonTeamChange({
        after: { ...whole, quota: { ...quota, models: 12 } },
      }),
      await filesWith(whole),
    );
    expect(diff).toBe(golden('seldon-team-change.diff'));
  });

  it('changes the team of the example repository by one line', async () => {
    const files = readExampleRepository();
    const before = await readSeldonTeam({
      team: 'payments',
      environment: 'dev',
      repository: reader(files),
    });
    const after = {
      ...before!,
      quota: { ...before!.quota, models: before!.quota.models + 1 },
    };
    const { diff } = await planAt(proposeSeldonTeamChange({ after }), files);
    expect(changedLines(diff)).toHaveLength(2);
  });

  it('keeps what people wrote beside it', async () => {
    const files = await filesWith(whole);
    const path = `${folder}/quota.yaml`;
    const text = files[path]
      .replace('spec:', '# agreed with finance\nspec:')
      .replace('  hard:\n', '  hard:\n    pods: "40"\n');
    const { files: changes } = await planAt(
      proposeSeldonTeamChange({
        after: { ...whole, quota: { ...quota, requestsCpu: '12' } },
      }),
      { ...files, [path]: text },
    );
    expect(changes.map(each => each.after)).toEqual([
      text.replace('requests.cpu: "10"', 'requests.cpu: "12"'),
    ]);
  });

  it('refuses to edit a list that people reordered', async () => {
    const files = await filesWith(whole);
    const path = `${folder}/runtime.yaml`;
    await expect(
      proposeSeldonTeamChange({
        after: { ...whole, replicas: { ...whole.replicas, hodometer: 2 } },
      }).at(
        reader({
          ...files,
          [path]: files[path].replace(
            '  overrides:\n',
            '  overrides:\n    - name: ours\n      replicas: 0\n',
          ),
        }),
      ),
    ).rejects.toThrow(/changed by hand, so that this change would not/);
  });

  it('replaces a sealed secret, and adds a new one', async () => {
    const { files, diff } = await planAt(
      proposeSeldonTeamChange({
        after: whole,
        sealedSecrets: [
          {
            ...sealedSecret('models-store', 'fraud-models-dev', []),
            spec: {
              encryptedData: { s3: 'AgBanew' },
              template: {
                metadata: {
                  name: 'models-store',
                  namespace: 'fraud-models-dev',
                },
                type: 'Opaque',
              },
            },
          },
          sealedSecret('ghcr', 'fraud-work-dev', ['.dockerconfigjson']),
        ],
      }),
      await filesWith(whole),
    );
    expect(
      files.map(({ path, before }) => [path, before === undefined]),
    ).toEqual([
      [`${folder}/sealed-models-models-store.yaml`, false],
      [`${folder}/sealed-workloads-ghcr.yaml`, true],
      [`${folder}/kustomization.yaml`, false],
    ]);
    expect(changedLines(diff)).toEqual(
      expect.arrayContaining([
        '-    s3: AgBsealed',
        '+    s3: AgBanew',
        '+  - sealed-workloads-ghcr.yaml',
      ]),
    );
  });

  it('keeps the keys of a sealed secret that are not sealed anew', async () => {
    const { diff } = await planAt(
      proposeSeldonTeamChange({
        after: whole,
        sealedSecrets: [sealedSecret('registry', 'fraud-models-dev', ['new'])],
      }),
      await filesWith(whole),
    );
    expect(changedLines(diff)).toEqual(['+    new: AgBsealed']);
  });

  it('says in the pull request which values are sealed anew, since nobody can read them', async () => {
    const at = async (sealedSecrets: JsonObject[]) => {
      return proposeSeldonTeamChange({ after: whole, sealedSecrets }).at(
        reader(await filesWith(whole)),
      );
    };
    const keys = ['token', 'id'];
    const { description } = await at([
      sealedSecret('registry', 'fraud-models-dev', keys),
    ]);
    expect(description).toMatch(
      /- `fraud-models-dev\/registry`: `id`, `token`\n.*start them again, and revoke the old keys then/s,
    );
    expect((await at([])).description).not.toContain('Sealed anew');
  });

  it('keeps no key that was sealed for another scope', async () => {
    const secret = sealedSecret('registry', 'fraud-models-dev', ['new']);
    const annotations = { 'sealedsecrets.bitnami.com/namespace-wide': 'true' };
    const { diff } = await planAt(
      proposeSeldonTeamChange({
        after: whole,
        sealedSecrets: [
          {
            ...secret,
            metadata: { ...(secret.metadata as object), annotations },
          },
        ],
      }),
      await filesWith(whole),
    );
    expect(changedLines(diff)).toContain('-    ".dockerconfigjson": AgBsealed');
  });

  it.each([
    ['there is no team', {}, /There is no Seldon team fraud in dev/],
    [
      'a namespace gets another name',
      { modelsNamespace: 'other' },
      /cannot be changed; add a new team/,
    ],
  ])('refuses where %s', async (_reason, change, message) => {
    const files = 'modelsNamespace' in change ? await filesWith(whole) : start;
    await expect(
      proposeSeldonTeamChange({ after: { ...whole, ...change } }).at(
        reader(files),
      ),
    ).rejects.toThrow(message);
  });
});

describe('proposeSeldonTeamRemoval', () => {
  it('takes away everything in the folder, also what people added', async () => {
    const files = {
      ...(await filesWith(whole)),
      [`${folder}/extra/notes.md`]: 'ours\n',
    };
    const { files: changes } = await planAt(
      proposeSeldonTeamRemoval({ team: 'fraud', environment: 'dev' }),
      files,
    );
    expect(applied(files, changes)).toEqual(start);
  });

  it('takes its lines out of both lists', async () => {
    const { files, diff } = await planAt(
      proposeSeldonTeamRemoval({ team: 'fraud', environment: 'production' }),
      await filesWith(seldonTeam),
    );
    const lists = files.filter(({ after }) => after !== undefined);
    expect(lists.map(({ path }) => path)).toEqual([
      'seldon/production/kustomization.yaml',
      'catalog/all.yaml',
    ]);
    expect(diff).toBe(golden('seldon-team-remove.diff'));
  });

  it('says where it looked', async () => {
    await expect(
      proposeSeldonTeamRemoval({ team: 'fraud', environment: 'dev' }).at(
        reader(start),
      ),
    ).rejects.toThrow('seldon/dev/fraud has no files');
  });
});
