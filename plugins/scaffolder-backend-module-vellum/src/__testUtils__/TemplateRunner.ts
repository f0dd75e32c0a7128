import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import request from 'supertest';
import { parse } from 'yaml';
import { LocalForge } from './LocalForge';
import { startScaffolder } from './startScaffolder';

/** A template of the repository, as the catalog would have it. */
export function readTemplate(name: string): Template {
  const path = `../../../../templates/${name}/template.yaml`;
  const template = parse(readFileSync(resolve(__dirname, path), 'utf8'));
  return {
    ...template,
    metadata: { ...template.metadata, namespace: 'default' },
  };
}

/** A template with whatever its version has. */
export type Template = Entity & { spec: JsonObject };

type TestServer = Awaited<ReturnType<typeof startScaffolder>>['server'];

/** The scaffolder's backend with the suite's module and some of its templates. */
export class TemplateRunner {
  static async start(options: {
    forge: LocalForge;
    /** Names of templates of the repository, or templates of a test. */
    templates: ReadonlyArray<string | Template>;
    /** Configuration of the backend; that of the forge where absent. */
    configData?: JsonObject;
  }): Promise<TemplateRunner> {
    const { forge, templates, configData = forge.configData } = options;
    const { server, stop } = await startScaffolder({
      configData,
      features: [
        catalogServiceMock.factory({
          entities: templates.map(each =>
            typeof each === 'string' ? readTemplate(each) : each,
          ),
        }),
      ],
    });
    return new TemplateRunner(server, stop);
  }

  private constructor(
    private readonly server: TestServer,
    readonly stop: () => Promise<void>,
  ) {}

  /** Hands values over as a form does; those of secret fields are apart. */
  submit(template: string, values: object, secrets?: Record<string, string>) {
    return request(this.server)
      .post('/api/scaffolder/v2/tasks')
      .send({ templateRef: `template:default/${template}`, values, secrets });
  }

  /** Runs a template to its end. */
  async run(
    template: string,
    values: object,
    secrets?: Record<string, string>,
  ) {
    const created = await this.submit(template, values, secrets);
    if (created.status !== 201) {
      throw new Error(`${created.status}: ${JSON.stringify(created.body)}`);
    }
    // The stream of events ends by itself when the task does.
    const events = await request(this.server)
      .get(`/api/scaffolder/v2/tasks/${created.body.id}/eventstream`)
      .buffer(true);
    const messages = events.text
      .split('\n')
      .filter(line => line.startsWith('data: '))
      .map(line => JSON.parse(line.slice('data: '.length)));
    return {
      events: events.text,
      log: messages.map(each => each.body.message).join('\n'),
      completion: messages.find(each => each.type === 'completion')?.body,
    };
  }
}
