import { parse } from 'yaml';
import { LocalForge } from '../../__testUtils__/LocalForge';
import { oneTarget } from '../../__testUtils__/oneTarget';
import { runAction } from '../../__testUtils__/runAction';
import { seldonFiles } from '../../__testUtils__/seldonFiles';
import { createSeldonTeamAction } from './createSeldonTeamAction';
import { seldonTeamExamples } from './seldonTeam.examples';

// Each run starts many git processes; a loaded machine needs more than the default of five seconds.
jest.setTimeout(120_000);

const FOLDER = 'seldon/dev/risk';
const BRANCH = 'vellum/seldon-team/dev/risk';

const steps = seldonTeamExamples.map(({ example }) => parse(example).steps[0]);
const [creation, moreModels, withCpuLimits, removal] = steps.map(
  ({ input }) => input,
);

const sealed = (name: string, namespace: string) => ({
  apiVersion: 'bitnami.com/v1alpha1',
  kind: 'SealedSecret',
  metadata: { name, namespace },
  spec: { encryptedData: { key: 'AgBsealed' } },
});

describe('seldon:team-namespace', () => {
  let forge: LocalForge;
  beforeAll(async () => {
    forge = await LocalForge.start({ files: seldonFiles });
  });
  afterAll(() => forge.stop());

  const run = (input: object, isDryRun = false) =>
    runAction(createSeldonTeamAction(oneTarget(forge)), input, { isDryRun });

  it('finds in a dry run what a run would find, and writes nothing', async () => {
    const before = await forge.branchNames();
    const { lines } = await run(creation, true);
    expect(lines).toContain(`+++ b/${FOLDER}/namespaces.yaml`);
    await expect(
      run({ ...creation, modelsNamespace: 'credit', team: 'risky' }, true),
    ).rejects.toThrow(/declares Namespace .*credit-dev already/);
    expect(await forge.branchNames()).toEqual(before);
  });

  it('leaves out in variant A what a form has left of variant B', async () => {
    const { lines } = await run(
      { ...creation, quotaVariant: 'A', limitsCpu: '20', componentCpu: '1' },
      true,
    );
    expect(lines).toContain(`+++ b/${FOLDER}/quota.yaml`);
    expect(lines.join('\n')).not.toMatch(/limits\.cpu|limit-range/);
  });

  it('creates, changes and removes a team, as its examples say', async () => {
    expect(new Set(steps.map(({ action }) => action))).toEqual(
      new Set(['seldon:team-namespace']),
    );
    const created = await run(creation);
    expect(created.outputs).toMatchObject({
      branch: BRANCH,
      targetBranch: 'main',
      entityRef: 'resource:default/risk-models-dev',
      catalogPath: 'catalog/risk-models-dev.yaml',
    });
    await forge.merge(created.outputs.pullRequestNumber);

    const changed = await run(moreModels);
    expect(changed.lines).toContain(
      `  changed  ${FOLDER}/quota.yaml (+0 lines)`,
    );
    expect(await forge.readFile(BRANCH, `${FOLDER}/quota.yaml`)).toContain(
      'seldon.io: "20"',
    );
    await forge.merge(changed.outputs.pullRequestNumber);

    const limited = await run(withCpuLimits);
    const list = await forge.readFile(BRANCH, `${FOLDER}/kustomization.yaml`);
    expect(list).toMatch(/limit-range.yaml[^]*network-object-store.yaml/);
    await forge.merge(limited.outputs.pullRequestNumber);

    const removed = await run(removal);
    expect(removed.outputs).not.toHaveProperty('entityRef');
    expect(removed.lines).toContain(`  deleted  catalog/risk-models-dev.yaml`);
    await forge.merge(removed.outputs.pullRequestNumber);
    await expect(
      forge.readFile('main', `${FOLDER}/quota.yaml`),
    ).rejects.toThrow('404');
    expect(await forge.readFile('main', 'seldon/dev/kustomization.yaml')).toBe(
      seldonFiles['seldon/dev/kustomization.yaml'],
    );
  });

  it.each<[string, object, RegExp]>([
    [
      'a port without its namespace',
      { ...creation, mlflowPort: 5000 },
      /^mlflowNamespace is missing; mlflowPort means nothing without it$/,
    ],
    [
      'less to use than to ask for',
      { ...creation, limitsMemory: '10Gi' },
      /^limitsMemory 10Gi is less than requestsMemory, 20Gi$/,
    ],
    [
      'a secret that is not sealed',
      { ...creation, modelsSecrets: [{ kind: 'Secret' }] },
      /^modelsSecrets\[0\] is not a SealedSecret/,
    ],
    [
      'a secret of another namespace',
      {
        ...creation,
        workloadsSecrets: [sealed('ghcr', 'risk-models-dev')],
      },
      /^workloadsSecrets\[0\].metadata.namespace has to be risk-work-dev/,
    ],
    [
      'two bad values, by the names of the form',
      { ...creation, maxModels: 0, envoyReplicas: 1.5 },
      /^2 values are not right:\n- maxModels 0 .*\n- envoyReplicas 1.5 /,
    ],
    [
      'a removal without the name',
      { mode: 'remove', team: 'credit', environment: 'dev' },
      /confirmName is missing/,
    ],
    [
      'the removal of a team that is not there',
      {
        mode: 'remove',
        team: 'nobody',
        environment: 'dev',
        confirmName: 'nobody',
      },
      /There is no Seldon team nobody in dev/,
    ],
    [
      'a team whose name leads elsewhere',
      {
        mode: 'remove',
        team: '../../platforms',
        environment: 'dev',
        confirmName: '../../platforms',
      },
      /^team "..\/..\/platforms" is not a DNS-1123 label/,
    ],
  ])('refuses %s before anything is written', async (_what, input, words) => {
    const before = await forge.branchNames();
    await expect(run(input)).rejects.toThrow(words);
    expect(await forge.branchNames()).toEqual(before);
  });
});
