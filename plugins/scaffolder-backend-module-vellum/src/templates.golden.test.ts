import { JsonObject } from '@backstage/types';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { Typed, withDefaults } from './__testUtils__/withDefaults';
import { golden, goldenNames } from './__testUtils__/golden';
import { LocalForge } from './__testUtils__/LocalForge';
import { SealingKey } from './__testUtils__/SealingKey';
import { TemplateRunner } from './__testUtils__/TemplateRunner';

/** A task that a person starts with a form, with what they type. */
interface Submission {
  template: string;
  typed: Typed;
  secrets?: Record<string, string>;
  golden: string;
}

const read = (path: string) =>
  readFileSync(resolve(__dirname, '../../..', path), 'utf8');

const TEMPLATES: string[] = parse(read('templates/all.yaml')).spec.targets.map(
  (target: string) => target.split('/').at(-2),
);

/** One after the other, each on what the one before it left. */
const submissions = (
  product: string,
  variant: string,
  steps: {
    create: Typed;
    secrets?: Record<string, string>;
    change: Typed;
    remove: Typed;
  },
): Submission[] => {
  const { create, secrets, change, remove } = steps;
  const name = (mode: string) => `${product}-${variant}-${mode}.diff`;
  const created = withDefaults(product, create);
  return [
    { template: product, typed: create, secrets, golden: name('create') },
    {
      template: `${product}-change`,
      typed: { ...created, ...change },
      golden: name('change'),
    },
    { template: `${product}-remove`, typed: remove, golden: name('remove') },
  ];
};

const platform = { name: 'fraud-dev', namespace: 'platform-team' };
const platformRemoval = { ...platform, confirmName: platform.name };

const platforms = (variant: string) => [
  ...submissions('vellum-platform', variant, {
    create: platform,
    change: { istioVersion: '1.30.1' },
    remove: platformRemoval,
  }),
  ...submissions('vellum-platform', `${variant}-whole`, {
    create: {
      ...platform,
      istioNamespace: 'mesh',
      istioRepository: 'https://istio-release.storage.googleapis.com/charts',
      knativeRepository: 'https://knative.github.io/operator',
      deleteProtection: true,
      title: 'Fraud, development',
      description: 'Where models are tried.\nNobody depends on it.',
    },
    // What is protected cannot be removed.
    change: {
      deleteProtection: false,
      istioRepository: undefined,
      platformVersion: '0.2.0',
      istioNamespace: undefined,
      knativeOperatorVersion: 'v1.23.0',
      knativeServingVersion: '1.23.0',
      description: 'Where models are tried.',
    },
    remove: platformRemoval,
  }),
];

const team = {
  team: 'fraud',
  modelsNamespace: 'fraud-models',
  workloadsNamespace: 'fraud-work',
  group: 'fraud-ml',
};
const teamRemoval = { team: 'fraud', environment: 'dev', confirmName: 'fraud' };

const teams = [
  ...submissions('seldon-team', 'variant-a', {
    create: team,
    change: { requestsMemory: '30Gi' },
    remove: teamRemoval,
  }),
  ...submissions('seldon-team', 'variant-b', {
    create: { ...team, quotaVariant: 'B' },
    // The form hands over what it has of variant B, though it shows it no more.
    change: { quotaVariant: 'A', tritonReplicas: 1 },
    remove: teamRemoval,
  }),
  ...submissions('seldon-team', 'whole', {
    create: {
      ...team,
      environment: 'production',
      costCenter: '4711',
      title: 'Fraud models',
      description: 'What decides on payments.',
      quotaVariant: 'B',
      componentCpu: '250m',
      tritonReplicas: 1,
      podSecurity: 'restricted',
      objectStoreNamespace: 'data-plane',
      objectStorePort: 9000,
      mlflowNamespace: 'ml-lifecycle',
      mlflowPort: 5000,
      tracingNamespace: 'monitoring',
      tracingEndpoint: 'collector.monitoring:4317',
      apiServerCidr: '10.96.0.1/32',
      envoyReplicas: 2,
      hodometerReplicas: 0,
      storageSecret: 'models-store',
      objectStoreUrl: 'http://store.data-plane.svc:9000',
      mlflowUrl: 'http://mlflow.ml-lifecycle.svc:5000',
      mlflowUsername: 'fraud-robot',
      registryServer: 'registry.example',
      registryUsername: 'fraud-ci',
      // What the form keeps of a secret field.
      objectStoreAccessKey: '****',
      objectStoreSecretKey: '****',
      mlflowPassword: '****',
      mlflowFlaskKey: '****',
      registryToken: '****',
    },
    secrets: {
      objectStoreAccessKey: 'planted-access-key',
      objectStoreSecretKey: 'planted-secret-key',
      mlflowPassword: 'planted-password',
      mlflowFlaskKey: 'planted-flask-key',
      registryToken: 'planted-token',
    },
    change: { limitsCpu: '24', podSecurity: 'baseline', tritonReplicas: 2 },
    remove: { ...teamRemoval, environment: 'production' },
  }),
];

const profile = { name: 'fraud-two', user: 'grace@example.com' };
const profileRemoval = { name: 'fraud-two', confirmName: 'fraud-two' };

const profiles = [
  ...submissions('kubeflow-profile', 'small', {
    create: profile,
    change: { memory: '32Gi' },
    remove: profileRemoval,
  }),
  ...submissions('kubeflow-profile', 'whole', {
    create: {
      ...profile,
      title: 'Fraud, second',
      description: 'Notebooks',
      editors: ['Alan.T@example.com'],
      viewers: ['joan@example.com'],
      gpus: 1,
      gcpServiceAccount: 'fraud-two@project-one.iam.gserviceaccount.com',
      awsIamRole: 'arn:aws:iam::123456789012:role/fraud-two',
      awsAnnotateOnly: true,
    },
    change: {
      editors: ['Alan.T@example.com', 'joan@example.com'],
      viewers: [],
    },
    remove: profileRemoval,
  }),
];

/** The example repository where Crossplane 2 serves platforms without a claim. */
const composites = Object.fromEntries(
  ['xrd.yaml', 'composition.yaml'].map(file => [
    `crossplane/vellum-platform/${file}`,
    read(`examples/crossplane-2/vellum-platform/${file}`),
  ]),
);

const table = (all: Submission[]) =>
  all.map(submission => [submission.golden, submission] as const);

const claims = platforms('claim');
const platformsWithoutClaim = platforms('xr');
const others = [...claims, ...teams, ...profiles];

// Whole backends and git processes are started; a loaded machine needs more than the default of five seconds.
jest.setTimeout(60_000);

/** A backend with all templates, whose pull requests are read as diffs and merged. */
function useTemplates(options: {
  files?: Record<string, string>;
  gitops?: JsonObject;
}) {
  let forge: LocalForge;
  let runner: TemplateRunner;
  beforeAll(async () => {
    forge = await LocalForge.start({ files: options.files });
    const { vellum, ...configData } = forge.configData;
    runner = await TemplateRunner.start({
      forge,
      templates: TEMPLATES,
      configData: {
        ...configData,
        vellum: { gitops: { ...vellum.gitops, ...options.gitops } },
      },
    });
  });
  afterAll(async () => {
    await runner?.stop();
    await forge?.stop();
  });

  return async ({ template, typed, secrets }: Submission): Promise<string> => {
    const values = withDefaults(template, typed);
    const { completion } = await runner.run(template, values, secrets);
    expect(completion.error).toBeUndefined();
    const [{ number }] = await forge.openPulls();
    const diff = await forge.diffOf(number);
    await forge.merge(number);
    // Each sealing is another one.
    return diff.replace(/(?<=: )"?A[A-Za-z0-9+/]{200,}=*"?/g, '(sealed)');
  };
}

describe('the pull request of a template', () => {
  const run = useTemplates({
    gitops: { sealing: { certificate: SealingKey.create().certificate } },
  });

  it.each(table(others))('is %s', async (name, submission) => {
    const diff = await run(submission);
    expect(diff).toBe(golden(name, diff));
  });
});

describe('the pull request of a template where Crossplane 2 serves platforms without a claim', () => {
  const run = useTemplates({
    files: composites,
    gitops: { platformApi: 'xr' },
  });

  it.each(table(platformsWithoutClaim))('is %s', async (name, submission) => {
    const diff = await run(submission);
    expect(diff).toBe(golden(name, diff));
  });
});

describe('the golden files', () => {
  const all = [...others, ...platformsWithoutClaim];

  it('are of every template that there is', () => {
    expect([...new Set(all.map(({ template }) => template))].sort()).toEqual(
      [...TEMPLATES].sort(),
    );
  });

  it('are all compared', () => {
    expect(goldenNames()).toEqual(all.map(each => each.golden).sort());
  });
});
