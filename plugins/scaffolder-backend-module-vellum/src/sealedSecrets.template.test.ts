import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { extract } from 'tar-stream';
import { parse } from 'yaml';
import { findTraces } from './__testUtils__/findTraces';
import { LocalForge } from './__testUtils__/LocalForge';
import { readDatabases, readFolder } from './__testUtils__/readEverything';
import { SealingKey } from './__testUtils__/SealingKey';
import { seldonFiles } from './__testUtils__/seldonFiles';
import { seldonValues } from './__testUtils__/seldonValues';
import { readTemplate, TemplateRunner } from './__testUtils__/TemplateRunner';

const values = {
  ...seldonValues,
  storageSecret: 'models-store',
  objectStoreUrl: 'http://store.data-plane.svc:9000',
  objectStoreProvider: 'Minio',
  objectStoreRegion: 'eu-central-1',
  mlflowUrl: 'http://mlflow.ml-lifecycle.svc:5000',
  mlflowUsername: 'risk-robot',
  registryServer: 'registry.example',
  registryUsername: 'risk-ci',
  secretsPackage: true,
  // What the form keeps of a secret field.
  objectStoreAccessKey: '************',
  objectStoreSecretKey: '************',
  mlflowPassword: '************',
  registryToken: '************',
};

/** With characters that JSON, YAML and URLs write in another way. */
const secrets = {
  objectStoreAccessKey: 'PLANTED-access-key-1',
  objectStoreSecretKey: 'PLANTED/secret+key=2',
  mlflowPassword: 'PLANTED "mlflow" password: 3',
  mlflowFlaskKey: 'PLANTED-flask-key-ü-4',
  registryToken: 'PLANTED\\registry\\token-5',
};

/** What must not be found anywhere: the secrets, and what holds them. */
const planted = {
  ...secrets,
  anyOfThem: 'PLANTED',
  registryAuth: Buffer.from(`risk-ci:${secrets.registryToken}`).toString(
    'base64',
  ),
};

const FOLDER = 'seldon/dev/risk';
const BRANCH = 'vellum/seldon-team/dev/risk';

// Whole backends and git processes are started; a loaded machine needs more than the default of five seconds.
jest.setTimeout(120_000);

describe('secrets that a person types into the form of a Seldon team', () => {
  const key = SealingKey.create();
  let folder: string;
  let forge: LocalForge;
  let runner: TemplateRunner;
  let result: Awaited<ReturnType<TemplateRunner['run']>>;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'vellum-sealing-'));
    forge = await LocalForge.start({ files: seldonFiles });
    const { vellum, ...others } = forge.configData;
    const template = readTemplate('seldon-team');
    const sealing = { certificate: key.certificate };
    runner = await TemplateRunner.start({
      forge,
      templates: [
        {
          ...template,
          spec: {
            ...template.spec,
            steps: [
              ...(template.spec.steps as []),
              {
                id: 'look',
                name: 'Look into the workspace',
                action: 'debug:log',
                input: { message: 'Files follow', listWorkspace: true },
              },
            ],
          },
        },
        'seldon-team-change',
      ],
      configData: {
        ...others,
        vellum: { gitops: { ...vellum.gitops, sealing } },
        backend: {
          workingDirectory: folder,
          database: {
            client: 'better-sqlite3',
            connection: { directory: folder },
          },
        },
        scaffolder: { taskRecovery: { enabled: true } },
      },
    });
    result = await runner.run('seldon-team', values, secrets);
  });
  afterAll(async () => {
    await runner.stop();
    await forge.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('are opened in the cluster alone: every Secret that the team needs, with every key', async () => {
    expect(result.completion.error).toBeUndefined();
    const read = async (name: string) => {
      const sealed = parse(await forge.readFile(BRANCH, `${FOLDER}/${name}`));
      return {
        type: sealed.spec.template.type,
        labels: sealed.spec.template.metadata.labels,
        values: key.open(sealed),
      };
    };
    const labels = { 'platform.vellum.io/team': 'risk' };
    const store = {
      AWS_ACCESS_KEY_ID: secrets.objectStoreAccessKey,
      AWS_SECRET_ACCESS_KEY: secrets.objectStoreSecretKey,
      AWS_DEFAULT_REGION: 'eu-central-1',
      AWS_ENDPOINT_URL: 'http://store.data-plane.svc:9000',
    };
    expect(await read('sealed-models-ml-platform.yaml')).toEqual({
      type: 'Opaque',
      labels,
      values: store,
    });
    expect(await read('sealed-workloads-ml-platform.yaml')).toEqual({
      type: 'Opaque',
      labels,
      values: {
        ...store,
        MLFLOW_TRACKING_URI: 'http://mlflow.ml-lifecycle.svc:5000',
        MLFLOW_TRACKING_USERNAME: 'risk-robot',
        MLFLOW_TRACKING_PASSWORD: secrets.mlflowPassword,
        MLFLOW_S3_ENDPOINT_URL: 'http://store.data-plane.svc:9000',
        MLFLOW_FLASK_SERVER_SECRET_KEY: secrets.mlflowFlaskKey,
        RCLONE_CONFIG_S3_TYPE: 's3',
        RCLONE_CONFIG_S3_PROVIDER: 'Minio',
        RCLONE_CONFIG_S3_ACCESS_KEY_ID: secrets.objectStoreAccessKey,
        RCLONE_CONFIG_S3_SECRET_ACCESS_KEY: secrets.objectStoreSecretKey,
        RCLONE_CONFIG_S3_REGION: 'eu-central-1',
        RCLONE_CONFIG_S3_ENDPOINT: 'http://store.data-plane.svc:9000',
      },
    });
    const storage = await read('sealed-models-models-store.yaml');
    expect(Object.keys(storage.values)).toEqual(['s3']);
    expect(parse(storage.values.s3)).toEqual({
      type: 's3',
      name: 's3',
      parameters: {
        provider: 'Minio',
        env_auth: 'false',
        access_key_id: secrets.objectStoreAccessKey,
        secret_access_key: secrets.objectStoreSecretKey,
        endpoint: 'http://store.data-plane.svc:9000',
        region: 'eu-central-1',
      },
    });
    const registry = await read('sealed-workloads-ghcr.yaml');
    expect(registry.type).toBe('kubernetes.io/dockerconfigjson');
    expect(JSON.parse(registry.values['.dockerconfigjson'])).toEqual({
      auths: {
        'registry.example': {
          username: 'risk-ci',
          password: secrets.registryToken,
          auth: planted.registryAuth,
        },
      },
    });
  });

  it('leave no trace in the log, the output, the task store, the workspace or the forge', async () => {
    const store = readDatabases(folder);
    // The places hold what they are searched for holding.
    expect(store).toContain('v1.task.checkpoint.sealModels.seal');
    expect(store).toContain('encryptedData');
    expect(result.events).toContain('Sealed risk-models-dev/ml-platform');
    expect(result.log).toMatch(/Workspace:\n\n/);
    const kept = readFolder(forge.root);
    expect(kept).toContain('encryptedData');
    expect(
      findTraces(
        {
          'the stream of events': result.events,
          'the output': JSON.stringify(result.completion),
          'the task store': store,
          'the forge': kept,
          'the pull request': JSON.stringify(await forge.pullsWithText()),
          'the packages': packagesOf(result)
            .map(bytes => gunzipSync(bytes).toString('latin1'))
            .join(),
        },
        planted,
      ),
    ).toEqual([]);
  });

  it('would be found by that search', () => {
    for (const [name, value] of Object.entries(planted)) {
      for (const form of [
        value,
        JSON.stringify({ value }),
        encodeURIComponent(value),
        Buffer.from(value).toString('base64'),
      ]) {
        expect(findTraces({ log: `before ${form} after` }, planted)).toContain(
          `log: ${name}`,
        );
      }
    }
  });

  it('come as files to download, for those who apply by hand', async () => {
    const [models, workloads] = await Promise.all(
      packagesOf(result).map(readArchive),
    );
    expect(Object.keys(models)).toEqual([
      'dev/kustomization.yaml',
      'dev/sealed-ml-platform.yaml',
      'dev/sealed-models-store.yaml',
    ]);
    expect(Object.keys(workloads)).toEqual([
      'dev/kustomization.yaml',
      'dev/sealed-ghcr.yaml',
      'dev/sealed-ml-platform.yaml',
    ]);
    expect(parse(models['dev/kustomization.yaml']).resources).toEqual([
      'sealed-ml-platform.yaml',
      'sealed-models-store.yaml',
    ]);
    // They are the very objects of the pull request.
    expect(parse(workloads['dev/sealed-ghcr.yaml'])).toEqual(
      parse(
        await forge.readFile(BRANCH, `${FOLDER}/sealed-workloads-ghcr.yaml`),
      ),
    );
    const [, forModels, forWorkloads] = result.completion.output.text.map(
      (each: { content: string }) => each.content,
    );
    for (const [text, namespace, file] of [
      [forModels, 'risk-models-dev', /risk-models-dev-models-secrets-\d{8}/],
      [forWorkloads, 'risk-work-dev', /risk-work-dev-ml-secrets-\d{8}/],
    ]) {
      expect(text).toMatch(file);
      expect(text).toContain(
        `kubectl apply -k k8s/manifests/${namespace}/dev\n`,
      );
      expect(text).not.toContain('${{');
    }
  });

  it('are sealed for the bare names of the namespaces in production', async () => {
    const { completion } = await runner.run(
      'seldon-team',
      { ...values, environment: 'production', secretsPackage: false },
      { registryToken: secrets.registryToken },
    );
    expect(completion.error).toBeUndefined();
    const sealed = parse(
      await forge.readFile(
        'vellum/seldon-team/production/risk',
        'seldon/production/risk/sealed-workloads-ghcr.yaml',
      ),
    );
    expect(sealed.metadata.namespace).toBe('risk-work');
    expect(Object.keys(key.open(sealed))).toEqual(['.dockerconfigjson']);
  });

  it('are replaced key by key, in git and in the file: what is not typed again stays', async () => {
    const [pull] = (await forge.openPulls()).filter(({ title }) =>
      title.endsWith('risk (dev)'),
    );
    await forge.merge(pull.number);
    const path = `${FOLDER}/sealed-workloads-ml-platform.yaml`;
    const before = parse(await forge.readFile('main', path));
    const password = 'PLANTED-new-password-6';
    const { registryToken: _, ...typed } = values;
    const { completion, log } = await runner.run(
      'seldon-team-change',
      {
        ...Object.fromEntries(
          Object.entries(typed).filter(
            ([name]) => !name.startsWith('objectStore'),
          ),
        ),
        mlflowPassword: '****',
      },
      { mlflowPassword: password },
    );
    expect(completion.error).toBeUndefined();
    expect(log.match(/ {2}(changed|new|deleted) +\S+/g)).toEqual([
      `  changed  ${path}`,
    ]);
    const after = parse(await forge.readFile(BRANCH, path));
    expect(key.open(after)).toEqual({
      ...key.open(before),
      MLFLOW_TRACKING_PASSWORD: password,
    });
    const packages = packagesOf({ completion });
    expect(packages).toHaveLength(1);
    const archive = await readArchive(packages[0]);
    expect(parse(archive['dev/sealed-ml-platform.yaml'])).toEqual(after);
  });

  it('are refused where they are in every manual, without being repeated', async () => {
    const branches = await forge.branchNames();
    const refused = await runner.run(
      'seldon-team',
      { ...values, team: 'other', modelsNamespace: 'other-models' },
      { ...secrets, objectStoreSecretKey: 'MinioAdmin123' },
    );
    expect(refused.completion.error.message).toMatch(
      /ml-platform \(AWS_SECRET_ACCESS_KEY\) is a password from a manual/,
    );
    expect(
      findTraces(
        { events: refused.events },
        { ...planted, weak: 'MinioAdmin123' },
      ),
    ).toEqual([]);
    expect(await forge.branchNames()).toEqual(branches);
  });
});

function packagesOf({
  completion,
}: {
  completion: { output: { links: Array<{ url: string }> } };
}): Buffer[] {
  return completion.output.links.flatMap(({ url }) => {
    const [, base64] = /^data:[^,]*;base64,(.*)$/.exec(url) ?? [];
    return base64 ? [Buffer.from(base64, 'base64')] : [];
  });
}

async function readArchive(bytes: Buffer): Promise<Record<string, string>> {
  const archive = extract();
  archive.end(gunzipSync(bytes));
  const files: Record<string, string> = {};
  for await (const entry of archive) {
    files[entry.header.name] = (await buffer(entry)).toString('utf8');
  }
  return files;
}
