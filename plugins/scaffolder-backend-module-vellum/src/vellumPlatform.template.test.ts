import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { LocalForge } from './__testUtils__/LocalForge';
import { platformValues } from './__testUtils__/platformValues';
import { TemplateRunner } from './__testUtils__/TemplateRunner';

/** What the form hands over when only the name is typed. */
const values = platformValues('from-the-form');

const TEMPLATES = [
  'vellum-platform',
  'vellum-platform-change',
  'vellum-platform-remove',
];

const readExample = (path: string) =>
  readFileSync(resolve(__dirname, '../../../examples', path), 'utf8');

/** The example repository with the platform API of Crossplane 2, and no claims. */
const composites = {
  'crossplane/vellum-platform/xrd.yaml': readExample(
    'crossplane-2/vellum-platform/xrd.yaml',
  ),
  'crossplane/vellum-platform/composition.yaml': readExample(
    'crossplane-2/vellum-platform/composition.yaml',
  ),
};

const branchOf = (name: string) =>
  `vellum/vellum-platform/platform-team/${name}`;

/** The lines that one text has and the other has not. */
const differences = (before: string, after: string) => {
  const [old, current] = [before, after].map(text => text.split('\n'));
  return [
    ...old.filter(line => !current.includes(line)).map(line => `-${line}`),
    ...current.filter(line => !old.includes(line)).map(line => `+${line}`),
  ];
};

/** Takes a platform through its forms, merging each pull request. Gives its file as it was created. */
async function liveAndDie(
  forge: LocalForge,
  runner: TemplateRunner,
  name: string,
): Promise<string> {
  const file = `platforms/${name}.yaml`;
  const lists = ['platforms/kustomization.yaml', 'catalog/all.yaml'];
  const readMain = (path: string) => forge.readFile('main', path);
  const merge = async (title: string) => {
    const [pull] = await forge.openPulls();
    expect(pull.title).toBe(title);
    await forge.merge(pull.number);
  };
  const before = await Promise.all(lists.map(readMain));

  const all = {
    ...values,
    name,
    istioNamespace: 'mesh',
    title: 'Whole',
    description: 'Two lines:\nno end',
  };
  await runner.run('vellum-platform', all);
  await merge(`Add Vellum platform platform-team/${name}`);
  const created = await readMain(file);

  const { completion } = await runner.run('vellum-platform-change', {
    ...all,
    istioVersion: '1.30.1',
  });
  expect(completion.error).toBeUndefined();
  await merge(`Change Vellum platform platform-team/${name}`);
  expect(
    differences(created, await readMain(file)).map(line =>
      line.replace(/ +/, ' '),
    ),
  ).toEqual(['- version: "1.30.3"', '+ version: "1.30.1"']);

  const { log } = await runner.run('vellum-platform-remove', {
    name,
    namespace: 'platform-team',
    confirmName: name,
  });
  expect(log).toContain(`  deleted  ${file}`);
  expect(log).toContain(`  deleted  catalog/${name}.yaml`);
  await merge(`Remove Vellum platform platform-team/${name}`);
  expect(await Promise.all(lists.map(readMain))).toEqual(before);
  await expect(readMain(file)).rejects.toThrow('404');
  return created;
}

// Whole backends and git processes are started; a loaded machine needs more than the default of five seconds.
jest.setTimeout(60_000);

describe('the templates of Vellum platforms in the scaffolder', () => {
  let forge: LocalForge;
  let runner: TemplateRunner;

  beforeAll(async () => {
    forge = await LocalForge.start();
    runner = await TemplateRunner.start({
      forge,
      templates: TEMPLATES,
    });
  });
  afterAll(async () => {
    await runner.stop();
    await forge.stop();
  });

  const merge = () => forge.mergeOpen();

  it('open a pull request and link to it', async () => {
    const { log, completion } = await runner.run('vellum-platform', values);
    const [pull] = await forge.openPulls();
    expect(log).toContain(`Opened pull request #${pull.number}`);
    expect(completion.output.links).toEqual([
      { title: 'Pull request', icon: 'externalLink', url: pull.html_url },
    ]);
    expect(completion.output.text[0].content).toContain(
      `Review and merge the [pull request](${pull.html_url}) into \`main\``,
    );
    const entity = await forge.readFile(
      branchOf('from-the-form'),
      'catalog/from-the-form.yaml',
    );
    expect(entity).not.toMatch(/title|description|\$\{\{/);
    await merge();
  });

  it('create, change and remove a claim', async () => {
    const created = await liveAndDie(forge, runner, 'whole');
    expect(created).toContain('  parameters:\n    version: "0.1.0"\n');
    expect(created).toContain('  compositionRef:\n    name: vellum-platform\n');
  });

  it('protect a platform against deletion, and remove it in two steps', async () => {
    const name = 'guarded';
    const removal = { name, namespace: 'platform-team', confirmName: name };
    const list = await forge.readFile('main', 'platforms/kustomization.yaml');
    await runner.run('vellum-platform', {
      ...values,
      name,
      deleteProtection: true,
    });
    await merge();
    expect(
      await forge.readFile('main', `platforms/${name}.protection.yaml`),
    ).toMatch(/kind: Usage[^]*kind: VellumPlatform[^]*name: guarded/);

    const refused = await runner.run('vellum-platform-remove', removal);
    expect(refused.completion.error.message).toMatch(
      /is protected against deletion .* choose "Change", switch it off/,
    );
    await runner.run('vellum-platform-change', {
      ...values,
      name,
      deleteProtection: false,
    });
    await merge();
    const { completion } = await runner.run('vellum-platform-remove', removal);
    expect(completion.error).toBeUndefined();
    await merge();
    expect(await forge.readFile('main', 'platforms/kustomization.yaml')).toBe(
      list,
    );
  });

  it.each([
    [
      'charts from anywhere',
      'vellum-platform',
      {
        ...values,
        name: 'elsewhere',
        istioRepository: 'https://charts.example',
      },
      /istioRepository "https:\/\/charts\.example" is none of the chart repositories that may be used here/,
    ],
    [
      'a platform that is there',
      'vellum-platform',
      { ...values, name: 'vellum-dev' },
      /declares VellumPlatform platform-team\/vellum-dev already/,
    ],
    [
      'a composite resource in a repository that serves claims',
      'vellum-platform',
      { ...values, name: 'second', apiStyle: 'xr' },
      /declares VellumPlatform platform-team\/second with \/spec\/crossplane/,
    ],
    [
      'a change of nothing',
      'vellum-platform-change',
      {
        name: 'vellum-edge',
        namespace: 'platform-team',
        owner: 'group:default/platform-team',
        title: 'Vellum Edge Platform',
        description:
          'Istio and Knative Serving at the edge; asks for an operator version that no repository has',
        platformVersion: '0.1.0',
        knativeOperatorVersion: 'v1.21.0',
        knativeServingVersion: '1.20.0',
      },
      /^Nothing to change: main at [0-9a-f]{7} is as it should be/,
    ],
    [
      'a change of a platform that is not there',
      'vellum-platform-change',
      { ...values, name: 'nowhere' },
      /declares no VellumPlatform platform-team\/nowhere/,
    ],
    [
      'a removal whose name was typed wrong',
      'vellum-platform-remove',
      {
        name: 'vellum-dev',
        namespace: 'platform-team',
        confirmName: 'vellum-edge',
      },
      /^confirmName has to be "vellum-dev", the name of what is removed/,
    ],
  ])(
    'say in the task log what is wrong with %s',
    async (_what, template, given, message) => {
      const { log, completion } = await runner.run(template, given);
      expect(completion.error.message).toMatch(message);
      expect(log).not.toContain('Opened');
    },
  );

  it('change a platform that people wrote by hand, with one line', async () => {
    const before = await forge.readFile('main', 'platforms/vellum-dev.yaml');
    await runner.run('vellum-platform-change', {
      name: 'vellum-dev',
      namespace: 'platform-team',
      owner: 'group:default/platform-team',
      title: 'Vellum Dev Platform',
      description: 'Istio and Knative Serving for development',
      platformVersion: '0.2.0',
      knativeOperatorVersion: 'v1.20.0',
      knativeServingVersion: '1.20.0',
    });
    const after = await forge.readFile(
      branchOf('vellum-dev'),
      'platforms/vellum-dev.yaml',
    );
    expect(differences(before, after)).toEqual([
      '-    version: 0.1.0',
      '+    version: "0.2.0"',
    ]);
  });

  it('refuse in the form what the form does not allow', async () => {
    const refused = await runner.submit('vellum-platform', {
      ...values,
      name: 'Not DNS',
    });
    expect(refused.status).toBe(400);
    expect(JSON.stringify(refused.body)).toContain('does not match pattern');
  });

  it.each([
    ['v1.20.0', '1.23.0'],
    ['v1.23.0', '1.16.0'],
  ])(
    'do not offer operator %s with Serving %s',
    async (knativeOperatorVersion, knativeServingVersion) => {
      const refused = await runner.submit('vellum-platform', {
        ...values,
        knativeOperatorVersion,
        knativeServingVersion,
      });
      expect(refused.status).toBe(400);
    },
  );
});

describe('the same templates where Crossplane 2 serves platforms without a claim', () => {
  let forge: LocalForge;
  let runner: TemplateRunner;

  beforeAll(async () => {
    forge = await LocalForge.start({ files: composites });
    const { vellum, ...configData } = forge.configData;
    runner = await TemplateRunner.start({
      forge,
      templates: TEMPLATES,
      configData: {
        ...configData,
        vellum: { gitops: { ...vellum.gitops, platformApi: 'xr' } },
      },
    });
  });
  afterAll(async () => {
    await runner.stop();
    await forge.stop();
  });

  it('create, change and remove a composite resource', async () => {
    const created = await liveAndDie(forge, runner, 'whole');
    expect(created).toContain('spec:\n  version: "0.1.0"\n');
    expect(created).toContain(
      '  crossplane:\n    compositionRef:\n      name: vellum-platform-v2\n',
    );
  });
});
