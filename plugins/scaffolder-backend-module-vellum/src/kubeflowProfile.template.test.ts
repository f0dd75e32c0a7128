import { LocalForge } from './__testUtils__/LocalForge';
import { readTemplate, TemplateRunner } from './__testUtils__/TemplateRunner';

/** What the form hands over when only what has no default is typed. */
const values = {
  name: 'fraud-two',
  user: 'grace@example.com',
  owner: 'group:default/fraud-team',
  cpu: '4',
  memory: '16Gi',
  volumes: 5,
  storage: '100Gi',
  editors: [],
  viewers: [],
};

const FOLDER = 'kubeflow/profiles/fraud-two';

// Whole backends and git processes are started; a loaded machine needs more than the default of five seconds.
jest.setTimeout(60_000);

describe('the templates of Kubeflow profiles in the scaffolder', () => {
  let forge: LocalForge;
  let runner: TemplateRunner;

  beforeAll(async () => {
    forge = await LocalForge.start();
    runner = await TemplateRunner.start({
      forge,
      templates: [
        'kubeflow-profile',
        'kubeflow-profile-change',
        'kubeflow-profile-remove',
      ],
    });
  });
  afterAll(async () => {
    await runner.stop();
    await forge.stop();
  });

  const merge = () => forge.mergeOpen();

  it('create, change and remove a profile', async () => {
    const created = await runner.run('kubeflow-profile', values);
    expect(created.log).toContain('Opened pull request');
    const first = await merge();
    expect(first.title).toBe('Add Kubeflow profile fraud-two');
    expect(created.completion.output.links[0].url).toBe(first.html_url);
    const before = await forge.readFile('main', `${FOLDER}/profile.yaml`);
    expect(before).toMatch(/requests.memory: "16Gi"/);
    expect(before).not.toMatch(/gpu|plugins|\$\{\{/);

    const change = { ...values, memory: '32Gi', viewers: ['alan'] };
    const changed = await runner.run('kubeflow-profile-change', change);
    expect(changed.completion.error).toBeUndefined();
    await merge();
    expect(await forge.readFile('main', `${FOLDER}/profile.yaml`)).toBe(
      before.replace('16Gi', '32Gi'),
    );
    expect(
      await forge.readFile('main', `${FOLDER}/kustomization.yaml`),
    ).toContain('user-alan-clusterrole-view.yaml');

    const removed = await runner.run('kubeflow-profile-remove', {
      name: 'fraud-two',
      confirmName: 'fraud-two',
    });
    expect(removed.completion.output.text[0].content).toMatch(
      /Nothing is deleted yet/,
    );
    await merge();
    await expect(
      forge.readFile('main', `${FOLDER}/profile.yaml`),
    ).rejects.toThrow('404');
  });

  it('refuse in the form what the form does not allow', async () => {
    const refused = await runner.submit('kubeflow-profile', {
      ...values,
      name: 'Not DNS',
    });
    expect(refused.status).toBe(400);
    expect(JSON.stringify(refused.body)).toContain('does not match pattern');
  });

  it.each([
    [
      'a namespace of somebody else',
      'kubeflow-profile',
      { ...values, name: 'fraud-team' },
      /Namespace fraud-team is declared in .* no annotation "owner"/,
    ],
    [
      'a removal with another name',
      'kubeflow-profile-remove',
      { name: 'fraud-lab', confirmName: 'lab' },
      /confirmName has to be "fraud-lab"/,
    ],
    [
      'a change of nothing',
      'kubeflow-profile-change',
      {
        name: 'fraud-lab',
        user: 'ada@example.com',
        owner: 'group:default/fraud-team',
        title: 'Fraud lab',
        description: 'Notebooks on payments, with a namespace of their own',
        cpu: '4',
        memory: '16Gi',
        volumes: 3,
      },
      /^Nothing to change: main at/,
    ],
  ])(
    'say in the task what is wrong with %s',
    async (_what, template, given, message) => {
      const { completion } = await runner.run(template, given);
      expect(completion.error.message).toMatch(message);
    },
  );

  it('ask for the same when something is new and when it is changed', () => {
    interface Page {
      properties: object;
      dependencies?: object;
    }
    const fieldsOf = (name: string) => {
      const pages = readTemplate(name).spec.parameters as unknown as Page[];
      return pages.map(({ properties, dependencies = {} }) => [
        Object.keys(properties).filter(field => field !== 'basis'),
        Object.keys(dependencies),
      ]);
    };
    expect(fieldsOf('kubeflow-profile-change')).toEqual(
      fieldsOf('kubeflow-profile'),
    );
  });
});
