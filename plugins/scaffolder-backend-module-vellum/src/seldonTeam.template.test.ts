import { LocalForge } from './__testUtils__/LocalForge';
import { seldonFiles } from './__testUtils__/seldonFiles';
import { seldonValues } from './__testUtils__/seldonValues';
import { TemplateRunner } from './__testUtils__/TemplateRunner';

/** What the form hands over when only what has no default is typed. */
const values = {
  ...seldonValues,
  podSecurity: 'baseline',
  controllerNamespace: 'seldon-system',
  schedulerReplicas: 1,
  envoyReplicas: 1,
  modelGatewayReplicas: 1,
  pipelineGatewayReplicas: 1,
  dataflowEngineReplicas: 1,
  hodometerReplicas: 1,
  objectStoreProvider: 'Other',
  objectStoreRegion: 'us-east-1',
  registryServer: 'ghcr.io',
  secretsPackage: false,
};

const FOLDER = 'seldon/dev/risk';

// Whole backends and git processes are started; a loaded machine needs more than the default of five seconds.
jest.setTimeout(120_000);

describe('the templates of Seldon teams in the scaffolder', () => {
  let forge: LocalForge;
  let runner: TemplateRunner;

  beforeAll(async () => {
    forge = await LocalForge.start({ files: seldonFiles });
    runner = await TemplateRunner.start({
      forge,
      templates: ['seldon-team', 'seldon-team-change', 'seldon-team-remove'],
    });
  });
  afterAll(async () => {
    await runner.stop();
    await forge.stop();
  });

  const merge = () => forge.mergeOpen();

  it('create, change and remove a team', async () => {
    const created = await runner.run('seldon-team', values);
    expect(created.completion.error).toBeUndefined();
    const first = await merge();
    expect(first.title).toBe('Add Seldon team risk (dev)');
    expect(created.completion.output.links).toEqual([
      { title: 'Pull request', icon: 'externalLink', url: first.html_url },
    ]);
    expect(created.completion.output.text).toHaveLength(1);
    const quota = await forge.readFile('main', `${FOLDER}/quota.yaml`);
    expect(quota).toMatch(/namespace: risk-models-dev\n/);
    const list = await forge.readFile('main', `${FOLDER}/kustomization.yaml`);
    expect(list).not.toMatch(/sealed|triton|limit-range/);

    const changed = await runner.run('seldon-team-change', {
      ...values,
      maxModels: 20,
      mlflowNamespace: 'ml-lifecycle',
      mlflowPort: 5000,
    });
    expect(changed.completion.error).toBeUndefined();
    await merge();
    expect(await forge.readFile('main', `${FOLDER}/quota.yaml`)).toBe(
      quota.replace('seldon.io: "10"', 'seldon.io: "20"'),
    );
    expect(await forge.readFile('main', `${FOLDER}/kustomization.yaml`)).toBe(
      list.replace(
        '  - network-policies.yaml\n',
        '  - network-mlflow.yaml\n  - network-policies.yaml\n',
      ),
    );

    const removed = await runner.run('seldon-team-remove', {
      team: 'risk',
      environment: 'dev',
      confirmName: 'risk',
    });
    expect(removed.completion.error).toBeUndefined();
    expect(removed.completion.output.text[0].content).toMatch(
      /Nothing is deleted yet/,
    );
    await merge();
    expect(await forge.readFile('main', 'seldon/dev/kustomization.yaml')).toBe(
      seldonFiles['seldon/dev/kustomization.yaml'],
    );
    await expect(
      forge.readFile('main', 'catalog/risk-models-dev.yaml'),
    ).rejects.toThrow('404');
  });

  it('say that variant B limits CPU', async () => {
    const refused = await runner.submit('seldon-team', {
      ...values,
      quotaVariant: 'B',
    });
    expect(refused.status).toBe(400);
    expect(JSON.stringify(refused.body)).toContain('limitsCpu');
  });

  it.each<[string, object, string]>([
    ['a team that is no name', { team: 'Not DNS' }, 'does not match pattern'],
    ['a port without its host', { mlflowPort: 5000 }, 'mlflowNamespace'],
    [
      'a password without the user',
      { mlflowPassword: '********' },
      'mlflowUsername',
    ],
  ])('refuse in the form %s', async (_what, change, words) => {
    const refused = await runner.submit('seldon-team', {
      ...values,
      ...change,
    });
    expect(refused.status).toBe(400);
    expect(JSON.stringify(refused.body)).toContain(words);
  });

  it.each<[string, string, object, RegExp]>([
    [
      'one namespace for everything',
      'seldon-team',
      { ...values, workloadsNamespace: 'risk-models' },
      /workloadsNamespace is the same namespace as that of the models/,
    ],
    [
      'the change of a team that is not there',
      'seldon-team-change',
      { ...values, team: 'nobody' },
      /There is no Seldon team nobody in dev/,
    ],
    [
      'a removal with another name',
      'seldon-team-remove',
      { team: 'credit', environment: 'production', confirmName: 'credits' },
      /confirmName has to be "credit"/,
    ],
  ])('say in the task what is wrong with %s', async (_, name, input, words) => {
    const before = await forge.branchNames();
    const { completion } = await runner.run(name, input);
    expect(completion.error.message).toMatch(words);
    expect(await forge.branchNames()).toEqual(before);
  });
});
