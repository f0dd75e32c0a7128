import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import request from 'supertest';
import { parse } from 'yaml';
import { LocalForge } from './__testUtils__/LocalForge';
import { scaffolderModuleVellum } from './module';

const template = parse(
  readFileSync(
    resolve(__dirname, '../../../templates/vellum-platform/template.yaml'),
    'utf8',
  ),
);

/** What the form hands over when only the name is typed. */
const values = {
  name: 'from-the-form',
  namespace: 'platform-team',
  owner: 'group:default/platform-team',
  platformVersion: '0.1.0',
  istioVersion: '1.30.3',
  knativeOperatorVersion: 'v1.20.0',
  knativeServingVersion: '1.20.0',
};

jest.setTimeout(60_000);

describe('the template vellum-platform in the scaffolder', () => {
  let forge: LocalForge;
  let server: Awaited<ReturnType<typeof startTestBackend>>['server'];
  let stop: () => Promise<void>;

  beforeAll(async () => {
    forge = await LocalForge.start();
    const backend = await startTestBackend({
      features: [
        mockServices.rootConfig.factory({ data: forge.configData }),
        catalogServiceMock.factory({
          entities: [
            {
              ...template,
              metadata: { ...template.metadata, namespace: 'default' },
            },
          ],
        }),
        scaffolderPlugin,
        scaffolderModuleVellum,
      ],
    });
    server = backend.server;
    stop = () => backend.stop();
  });
  afterAll(async () => {
    await stop();
    await forge.stop();
  });

  const runTask = async (taskValues: object) => {
    const created = await request(server)
      .post('/api/scaffolder/v2/tasks')
      .send({
        templateRef: 'template:default/vellum-platform',
        values: taskValues,
      });
    expect(created.status).toBe(201);
    // The stream of events ends by itself when the task does.
    const events = await request(server)
      .get(`/api/scaffolder/v2/tasks/${created.body.id}/eventstream`)
      .buffer(true);
    const messages = events.text
      .split('\n')
      .filter(line => line.startsWith('data: '))
      .map(line => JSON.parse(line.slice('data: '.length)));
    return {
      log: messages.map(each => each.body.message).join('\n'),
      completion: messages.find(each => each.type === 'completion')?.body,
    };
  };

  it('opens a pull request and links to it', async () => {
    const { log, completion } = await runTask(values);
    const [pull] = await forge.openPulls();
    expect(log).toContain(`Opened pull request #${pull.number}`);
    expect(completion.output.links).toEqual([
      { title: 'Pull request', icon: 'github', url: pull.html_url },
    ]);
    expect(completion.output.text[0].content).toContain(
      `Review and merge the [pull request](${pull.html_url}) into \`main\``,
    );
    expect(
      await forge.readFile(
        'vellum/vellum-platform/platform-team/from-the-form',
        'catalog/from-the-form.yaml',
      ),
    ).not.toMatch(/title|description|\$\{\{/);
  });

  it('says in the task log what is wrong', async () => {
    const { log, completion } = await runTask({
      ...values,
      name: 'vellum-dev',
    });
    expect(completion.error.message).toMatch(
      /declares VellumPlatform platform-team\/vellum-dev already/,
    );
    expect(log).not.toContain('Opened');
  });

  it('refuses in the form what the form does not allow', async () => {
    const refused = await request(server)
      .post('/api/scaffolder/v2/tasks')
      .send({
        templateRef: 'template:default/vellum-platform',
        values: { ...values, name: 'Not DNS' },
      });
    expect(refused.status).toBe(400);
    expect(JSON.stringify(refused.body)).toContain('does not match pattern');
  });

  it.each([
    ['v1.20.0', '1.23.0'],
    ['v1.23.0', '1.16.0'],
  ])(
    'does not offer operator %s with Serving %s',
    async (knativeOperatorVersion, knativeServingVersion) => {
      const refused = await request(server)
        .post('/api/scaffolder/v2/tasks')
        .send({
          templateRef: 'template:default/vellum-platform',
          values: { ...values, knativeOperatorVersion, knativeServingVersion },
        });
      expect(refused.status).toBe(400);
    },
  );
});
