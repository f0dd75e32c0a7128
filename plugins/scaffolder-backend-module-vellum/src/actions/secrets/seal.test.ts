import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { parse } from 'yaml';
import { oneTarget } from '../../__testUtils__/oneTarget';
import { SealingKey } from '../../__testUtils__/SealingKey';
import { SealingConfig } from '../../sealing/SealingConfig';
import { GitopsTargets } from '../../targets/GitopsTargets';
import { openTargets } from '../../targets/openTargets';
import { createSealAction } from './createSealAction';
import { sealExamples } from './seal.examples';

const key = SealingKey.create();

const taskSecrets = {
  accessKey: 'fraud-store',
  secretKey: 'correct horse battery',
  registryToken: 'another-long-token',
  backstageToken: 'token-of-the-person',
  __initiatorCredentials: 'token-of-the-scaffolder',
};

async function run(
  input: object,
  options: {
    config?: SealingConfig;
    /** In place of one target with that configuration. */
    targets?: GitopsTargets;
    secrets?: Record<string, string>;
    served?: string;
    /** What the turns of a step have kept; each run keeps its own where absent. */
    kept?: Map<string, unknown>;
  } = {},
) {
  const { config = { certificate: key.certificate }, served } = options;
  const action = createSealAction({
    targets: options.targets ?? oneTarget(undefined, { sealing: config }),
    reader: mockServices.urlReader.mock({
      readUrl: async () => {
        if (served === undefined) {
          throw new Error('connect ECONNREFUSED');
        }
        return { buffer: async () => Buffer.from(served) };
      },
    }),
  });
  const context = createMockActionContext({
    input,
    secrets: options.secrets ?? taskSecrets,
  } as object);
  const { kept = new Map() } = options;
  context.checkpoint = async ({ key: of, fn }) => {
    if (!kept.has(of)) {
      kept.set(of, await fn());
    }
    return kept.get(of);
  };
  const lines: string[] = [];
  context.logger.info = (line: string) => {
    lines.push(line);
    return context.logger;
  };
  await action.handler(
    context as unknown as Parameters<typeof action.handler>[0],
  );
  const outputs = Object.fromEntries(
    jest.mocked(context.output).mock.calls,
  ) as Record<string, any>;
  return { outputs, lines };
}

const credentials = (change: object = {}) => ({
  namespace: 'fraud-models',
  secrets: [
    {
      name: 'ml-platform',
      fromSecrets: { ID: 'accessKey', SECRET_KEY: 'secretKey' },
      settings: { REGION: 'eu-1' },
      ...change,
    },
  ],
});

describe('secrets:seal', () => {
  it.each(sealExamples)(
    'does what its example says: $description',
    async each => {
      const [step] = parse(each.example).steps;
      expect(step.action).toBe('secrets:seal');
      const { outputs } = await run(step.input);
      const [sealed] = outputs.sealedSecrets;
      const [request] = step.input.secrets;
      expect(sealed.metadata).toEqual({
        name: request.name,
        namespace: step.input.namespace,
      });
      const opened = JSON.stringify(key.open(sealed));
      expect(opened).toMatch(/correct horse battery|another-long-token/);
      expect(JSON.stringify(outputs)).not.toMatch(/correct horse|another-long/);
    },
  );

  it('reads the certificate where app-config says it is', async () => {
    const certificateUrl = 'http://sealed-secrets.kube-system.svc/v1/cert.pem';
    const { outputs } = await run(credentials(), {
      config: { certificateUrl },
      served: key.certificate,
    });
    expect(key.open(outputs.sealedSecrets[0])).toEqual({
      ID: 'fraud-store',
      SECRET_KEY: 'correct horse battery',
      REGION: 'eu-1',
    });
    expect(outputs.certificateFingerprint).toMatch(/^([0-9A-F]{2}:){31}/);
  });

  it('keeps what it sealed for a task that goes on, and no turn of a step takes that of another', async () => {
    const kept = new Map();
    const first = await run(credentials(), { kept });
    const again = await run(credentials(), { kept });
    const other = await run(credentials({ name: 'registry' }), { kept });
    expect(again.outputs.sealedSecrets).toEqual(first.outputs.sealedSecrets);
    expect(other.outputs.sealedSecrets[0].metadata.name).toBe('registry');
    expect(JSON.stringify([...kept])).not.toMatch(/correct horse/);
  });

  it('seals for the cluster that is chosen', async () => {
    const other = SealingKey.create();
    const sealingWith = ({ certificate }: SealingKey) => ({
      sealing: { certificate },
    });
    const targets = openTargets({
      config: new ConfigReader({
        vellum: {
          gitops: {
            repoUrl: 'git.example?owner=team-a&repo=gitops',
            entities: { cluster: 'dev' },
            ...sealingWith(key),
            targets: [
              { entities: { cluster: 'prod' }, ...sealingWith(other) },
              { entities: { cluster: 'edge' } },
            ],
          },
        },
      }),
      auth: mockServices.auth(),
      discovery: mockServices.discovery(),
    });
    const seal = async (cluster?: string) =>
      (await run({ ...credentials(), cluster }, { targets })).outputs
        .sealedSecrets[0];
    expect(key.open(await seal()).REGION).toBe('eu-1');
    expect(other.open(await seal('prod')).REGION).toBe('eu-1');
    // What is sealed for a neighbour could not be opened.
    await expect(seal('edge')).rejects.toThrow(/no certificate to seal with/);
    await expect(seal('staging')).rejects.toThrow(/there are dev, prod, edge/);
  });

  it('prefers the certificate that the step names', async () => {
    const other = SealingKey.create();
    const { outputs } = await run({
      ...credentials(),
      certificate: other.certificate,
    });
    expect(other.open(outputs.sealedSecrets[0]).REGION).toBe('eu-1');
  });

  it('leaves out a Secret of which nothing was typed, and needs no certificate then', async () => {
    const { outputs, lines } = await run(credentials(), {
      secrets: { accessKey: '', backstageToken: 'token-of-the-person' },
      config: {},
    });
    expect(outputs).toEqual({ sealedSecrets: [] });
    expect(lines).toEqual([
      'ml-platform: none of its values was given; left out',
    ]);
  });

  it('leaves out an optional key that was not typed', async () => {
    const { outputs } = await run(credentials({ optional: ['ID'] }), {
      secrets: { secretKey: 'correct horse battery' },
    });
    expect(Object.keys(key.open(outputs.sealedSecrets[0])).sort()).toEqual([
      'REGION',
      'SECRET_KEY',
    ]);
  });

  it.each<[string, object, RegExp]>([
    [
      'half of a Secret',
      credentials({ fromSecrets: { ID: 'accessKey', PASSWORD: 'nothing' } }),
      /^ml-platform \(PASSWORD\) has no value: the task secret "nothing" was not given/,
    ],
    [
      'the token of the person who runs the task',
      credentials({ fromSecrets: { ID: 'accessKey', T: 'backstageToken' } }),
      /the task secret "backstageToken" was not given/,
    ],
    [
      'a credential of the scaffolder',
      credentials({
        fromSecrets: { ID: 'accessKey', T: '__initiatorCredentials' },
      }),
      /the task secret "__initiatorCredentials" was not given/,
    ],
    [
      'a secret among the settings',
      credentials({ settings: { DB_PASSWORD: 'x' } }),
      /^ml-platform \(DB_PASSWORD\) looks like a secret, and stands here in plain text/,
    ],
    [
      'a URL with a password among the settings',
      credentials({ settings: { URL: 'http://ada:pw@db' } }),
      /^ml-platform \(URL\) looks like a secret/,
    ],
    [
      'the value of a task secret among the settings',
      credentials({ settings: { NOTE: 'it is correct horse battery' } }),
      /^ml-platform \(NOTE\) holds the value of the task secret "secretKey"/,
    ],
    [
      'an expression that nobody resolved',
      credentials({ settings: { URL: '${{ parameters.url }}' } }),
      /^ml-platform \(URL\) holds an expression that was not resolved/,
    ],
    [
      'a Secret without a secret',
      credentials({ fromSecrets: {} }),
      /^ml-platform holds nothing that is secret/,
    ],
    [
      'a name that is none',
      credentials({ name: '../x' }),
      /^"..\/x" is not the name of a Secret/,
    ],
    [
      'a key that is none',
      credentials({ fromSecrets: { 'a b': 'accessKey' } }),
      /^ml-platform \(a b\) is not a key of a Secret/,
    ],
    [
      'one key twice',
      credentials({ settings: { ID: 'x' } }),
      /^ml-platform \(ID\) is given twice/,
    ],
    [
      'two forms at once',
      credentials({
        registry: {
          server: 'registry.example',
          username: 'ci',
          passwordFrom: 'registryToken',
        },
      }),
      /^ml-platform is asked for in two ways/,
    ],
    [
      'a namespace that is none',
      { ...credentials(), namespace: 'A' },
      /^namespace is not the name of a namespace/,
    ],
    [
      'a certificate that is none',
      { ...credentials(), certificate: 'hello' },
      /is no X.509 certificate in PEM/,
    ],
    [
      'an address that does not answer',
      { ...credentials(), certificateUrl: 'http://nowhere.example/cert.pem' },
      /could not be read from http:\/\/nowhere.example\/cert.pem.*ECONNREFUSED/,
    ],
  ])('refuses %s, and repeats no value', async (_what, input, message) => {
    const failure = await run(input).then(
      () => undefined,
      error => String(error.message),
    );
    expect(failure).toMatch(message);
    expect(failure).not.toMatch(/correct horse|fraud-store|token-of/);
  });

  it('says where to configure the certificate', async () => {
    await expect(run(credentials(), { config: {} })).rejects.toThrow(
      /set vellum.gitops.sealing.certificateUrl in app-config.yaml/,
    );
  });
});
