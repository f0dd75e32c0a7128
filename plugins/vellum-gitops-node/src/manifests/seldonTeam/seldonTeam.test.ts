import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import {
  sealedSecret,
  seldonTeam,
  wholeSeldonTeam,
} from '../../__testUtils__/exampleTeams';
import { MemoryRepositoryReader } from '../../__testUtils__/MemoryRepositoryReader';
import {
  applied,
  hostileTexts,
  teamFiles,
} from '../../__testUtils__/teamFiles';
import { ChangeSet, planChangeSet } from '../../changeset';
import { changeSeldonTeamChangeSet } from './changeSeldonTeamChangeSet';
import { createSeldonTeamChangeSet } from './createSeldonTeamChangeSet';
import { removeSeldonTeamChangeSet } from './removeSeldonTeamChangeSet';
import { SeldonTeamInput } from './SeldonTeamInput';
import { validateSeldonTeam } from './validateSeldonTeam';

const plan = (changeSet: ChangeSet, files = teamFiles) =>
  planChangeSet({
    changeSet,
    repository: MemoryRepositoryReader.create({ files }),
  });

const golden = (name: string) =>
  readFileSync(resolve(__dirname, '../testdata', name), 'utf8');

const create = (input: SeldonTeamInput) =>
  createSeldonTeamChangeSet({ input }).changeSet;

/** The repository with the team in it. */
async function filesWith(input: SeldonTeamInput) {
  return applied(teamFiles, (await plan(create(input))).files);
}

/** The lines of a diff that are added or removed. */
const changedLines = (diff: string) =>
  diff.split('\n').filter(line => /^[-+](?![-+])/.test(line));

/** The objects of a file of a new team. */
const readFile = (input: SeldonTeamInput, name: string): unknown[] =>
  create(input).operations.flatMap(each =>
    each.op === 'createFile' && each.path.endsWith(`/${name}`)
      ? parseAllDocuments(each.content).map(document => document.toJS())
      : [],
  );

const isReading = (verb: string) => ['get', 'list', 'watch'].includes(verb);

describe('createSeldonTeamChangeSet', () => {
  it.each([
    ['seldon-team-variant-a.diff', create(seldonTeam)],
    [
      'seldon-team-variant-b.diff',
      createSeldonTeamChangeSet({
        input: wholeSeldonTeam,
        sealedSecrets: [
          sealedSecret('models-store', 'fraud-models-dev', ['s3']),
          sealedSecret('registry', 'fraud-work-dev', ['.dockerconfigjson']),
        ],
        placement: {
          cluster: 'sandbox',
          system: 'ml-platform',
          fluxKustomization: 'flux-system/seldon',
        },
      }).changeSet,
    ],
  ])('makes %s', async (name, changeSet) => {
    const { diff, findings } = await plan(changeSet, {
      ...teamFiles,
      'seldon/dev/kustomization.yaml': 'resources: []\n',
    });
    expect(findings).toEqual([]);
    expect(diff).toBe(golden(name));
  });

  it('tells the reviewer where to look after the merge, and what the team may need', () => {
    expect(create(wholeSeldonTeam).description).toMatch(
      /has to watch all namespaces.*clusterwide.*get namespaces fraud-models-dev fraud-work-dev\nkubectl -n fraud-models-dev get sealedsecrets.*Business Source License/s,
    );
  });

  it.each([
    ['listed among the teams', 'seldon/production/other/ns.yaml'],
    ['listed among the namespaces', 'namespaces/ns.yaml'],
  ])('refuses a namespace that is %s', async (_reason, path) => {
    const { findings } = await plan(create(seldonTeam), {
      ...teamFiles,
      [path]: 'apiVersion: v1\nkind: Namespace\nmetadata: {name: fraud-work}\n',
    });
    expect(findings.map(each => each.path)).toEqual([path]);
  });

  it('never writes a secret that is not sealed, and does not repeat its value', () => {
    const attempt = () =>
      createSeldonTeamChangeSet({
        input: seldonTeam,
        sealedSecrets: [
          { apiVersion: 'v1', kind: 'Secret', stringData: { a: 'hunter2' } },
        ],
      });
    expect(attempt).toThrow(/^sealedSecrets\[0\] is not a SealedSecret/);
    expect(attempt).not.toThrow(/hunter2/);
  });

  it('gives the group of the team no right on secrets, and none to change servers, runtimes or rights', () => {
    const { rules } = readFile(wholeSeldonTeam, 'rbac.yaml')[0] as {
      rules: Array<Record<'apiGroups' | 'resources' | 'verbs', string[]>>;
    };
    const mayChange = rules
      .filter(({ verbs }) => verbs.some(each => !isReading(each)))
      .flatMap(({ resources }) => resources);
    expect(mayChange).toEqual(['models', 'pipelines', 'experiments']);
    expect(
      rules.flatMap(({ apiGroups, resources, verbs }) =>
        [...apiGroups, ...resources, ...verbs].filter(each =>
          /secret|\*/.test(each),
        ),
      ),
    ).toEqual([]);
  });

  it('keeps every component of the runtime switched on or at no replicas, and inside of the cluster', () => {
    const [{ spec }] = readFile(wholeSeldonTeam, 'runtime.yaml') as [
      { spec: { overrides: Array<Record<string, unknown>> } },
    ];
    expect(spec.overrides.map(({ name }) => name)).toHaveLength(6);
    for (const override of spec.overrides) {
      expect(override).not.toHaveProperty('disable');
      expect(override.replicas).toEqual(expect.any(Number));
    }
    expect(
      spec.overrides
        .filter(({ serviceType }) => serviceType === 'ClusterIP')
        .map(({ name }) => name),
    ).toEqual(['seldon-scheduler', 'seldon-envoy']);
  });

  it('names peers in every rule of every network policy', () => {
    const policies = create(wholeSeldonTeam).operations.flatMap(each =>
      each.op === 'createFile' && /\/network-[a-z-]+\.yaml$/.test(each.path)
        ? parseAllDocuments(each.content).map(document => document.toJS().spec)
        : [],
    );
    const rules = policies.flatMap(spec => [
      ...(spec.ingress ?? []),
      ...(spec.egress ?? []),
    ]);
    expect(rules).toHaveLength(17);
    for (const { from, to } of rules) {
      expect((from ?? to).length).toBeGreaterThan(0);
    }
  });
});

describe('changeSeldonTeamChangeSet', () => {
  const quota = seldonTeam.quota as Extract<
    SeldonTeamInput['quota'],
    { variant: 'A' }
  >;

  it.each<[string, Partial<SeldonTeamInput>, string[]]>([
    [
      'more models',
      { quota: { ...quota, models: 20 } },
      [
        '-    count/models.mlops.seldon.io: "10"',
        '+    count/models.mlops.seldon.io: "20"',
      ],
    ],
    [
      'replicas of one component',
      { replicas: { 'seldon-envoy': 3 } },
      ['-      replicas: 1', '+      replicas: 3'],
    ],
    ['nothing', {}, []],
  ])('writes %s as one line', async (_what, change, lines) => {
    const { diff, findings } = await plan(
      changeSeldonTeamChangeSet({
        before: seldonTeam,
        after: { ...seldonTeam, ...change },
      }).changeSet,
      await filesWith(seldonTeam),
    );
    expect(findings).toEqual([]);
    expect(changedLines(diff)).toEqual(lines);
  });

  it('makes of one state what a new team of the other state is made of', async () => {
    const after: SeldonTeamInput = {
      ...wholeSeldonTeam,
      environment: 'production',
    };
    for (const [from, to] of [
      [seldonTeam, after],
      [after, seldonTeam],
    ]) {
      const files = await filesWith(from);
      const { changeSet } = changeSeldonTeamChangeSet({
        before: from,
        after: to,
      });
      const { files: changes, findings } = await plan(changeSet, files);
      expect(findings).toEqual([]);
      expect(meaning(applied(files, changes))).toEqual(
        meaning(await filesWith(to)),
      );
    }
  });

  it('keeps what people wrote into a file', async () => {
    const files = await filesWith(seldonTeam);
    const path = 'seldon/production/fraud/quota.yaml';
    const text = `# agreed with finance\n${files[path]}`;
    const { diff } = await plan(
      changeSeldonTeamChangeSet({
        before: seldonTeam,
        after: { ...seldonTeam, quota: { ...quota, requestsCpu: '12' } },
      }).changeSet,
      { ...files, [path]: text },
    );
    expect(changedLines(diff)).toEqual([
      '-    requests.cpu: "10"',
      '+    requests.cpu: "12"',
    ]);
  });

  it('refuses to rename a namespace', () => {
    expect(() =>
      changeSeldonTeamChangeSet({
        before: seldonTeam,
        after: { ...seldonTeam, modelsNamespace: 'other' },
      }),
    ).toThrow(/names of a team.* cannot be changed/);
  });
});

describe('removeSeldonTeamChangeSet', () => {
  const folder = 'seldon/production/fraud';

  it('leaves the repository as it was before the team', async () => {
    const files = await filesWith(seldonTeam);
    const { files: changes, findings } = await plan(
      removeSeldonTeamChangeSet({
        input: seldonTeam,
        files: Object.keys(files).filter(path => path.startsWith(folder)),
      }).changeSet,
      files,
    );
    expect(findings).toEqual([]);
    expect(applied(files, changes)).toEqual(teamFiles);
  });

  it.each(['seldon/production/fraud-two/a.yaml', `${folder}/../credit/a.yaml`])(
    'deletes no file of another folder: %s',
    path => {
      expect(() =>
        removeSeldonTeamChangeSet({ input: seldonTeam, files: [path] }),
      ).toThrow(/is not a file in the folder seldon\/production\/fraud/);
    },
  );

  it('says what goes with it', () => {
    const { description } = removeSeldonTeamChangeSet({
      input: seldonTeam,
      files: [],
    }).changeSet;
    expect(description).toMatch(/`fraud-models` and `fraud-work`.*volumes/);
  });

  it('has a checklist in the order that works, with the names of the team', () => {
    const { description } = removeSeldonTeamChangeSet({
      input: { ...seldonTeam, environment: 'dev' },
      files: [],
    }).changeSet;
    const steps = description
      .split('\n')
      .filter(line => line.startsWith('- [ ] '));
    expect(steps).toEqual([
      expect.stringContaining('requests to `fraud-models-dev`'),
      expect.stringContaining('copied: volumes'),
      expect.stringMatching(
        /-n fraud-models-dev delete experiments.*pipelines.*then .* delete models/,
      ),
      expect.stringContaining('revoked'),
      expect.stringContaining(
        'kubectl get namespaces fraud-models-dev fraud-work-dev',
      ),
      expect.stringContaining('complete reset'),
    ]);
  });
});

describe('a Seldon team from hostile texts', () => {
  it('is refused by name of the field, or written as typed and nowhere else', async () => {
    const label = fc.stringMatching(/^[a-z]([-a-z0-9]{0,10}[a-z0-9])?$/);
    const hostile = fc.oneof(
      { weight: 2, arbitrary: fc.constantFrom(...hostileTexts) },
      fc.string({ unit: 'binary', maxLength: 40 }),
    );
    const text = fc.oneof({ weight: 4, arbitrary: label }, hostile);
    let written = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          team: text,
          modelsNamespace: text,
          workloadsNamespace: text,
          group: text,
          costCenter: text,
          storageSecret: text,
          owner: text,
        }),
        fc.record({ title: hostile, description: hostile }),
        async (values, texts) => {
          const input = { ...seldonTeam, ...values, ...texts };
          const problems = validateSeldonTeam(input);
          const fields = problems.map(each => each.field.split(/[.[]/)[0]);
          expect(Object.keys(input)).toEqual(expect.arrayContaining(fields));
          if (problems.length > 0) {
            return;
          }
          fc.pre(!['credit'].includes(input.team));
          fc.pre(!['all', 'vellum-dev'].includes(input.modelsNamespace));
          written++;
          const { files, findings } = await plan(create(input));
          const folder = `seldon/production/${input.team}/`;
          expect(findings).toEqual([]);
          expect(
            files
              .map(each => each.path)
              .filter(path => !path.startsWith(folder)),
          ).toEqual([
            'seldon/production/kustomization.yaml',
            `catalog/${input.modelsNamespace}.yaml`,
            'catalog/all.yaml',
          ]);
          const read = (path: string) =>
            parseAllDocuments(
              files.find(each => each.path === path)?.after ?? '',
              { version: '1.1' },
            ).map(document => document.toJS());
          const [models] = read(`${folder}namespaces.yaml`);
          expect(models.metadata.labels).toMatchObject({
            'platform.vellum.io/team': input.team,
            'platform.vellum.io/cost-center': input.costCenter,
          });
          const [, binding] = read(`${folder}rbac.yaml`);
          expect(binding.subjects[0].name).toBe(input.group);
          const [entity] = read(`catalog/${input.modelsNamespace}.yaml`);
          expect(entity.metadata.title ?? '').toBe(input.title);
          expect(entity.metadata.description ?? '').toBe(input.description);
        },
      ),
      { numRuns: 400 },
    );
    expect(written).toBeGreaterThan(0);
  });
});

/** Files by what YAML readers see: added and removed lines may stand in another order than in a new file. */
function meaning(files: Record<string, string>) {
  return Object.fromEntries(
    Object.entries(files)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, text]) => [
        path,
        path.endsWith('kustomization.yaml')
          ? { resources: [...parse(text).resources].sort() }
          : parseAllDocuments(text).map(document => document.toJS()),
      ]),
  );
}
