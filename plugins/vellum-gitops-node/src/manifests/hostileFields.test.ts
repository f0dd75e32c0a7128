import { parseAllDocuments } from 'yaml';
import {
  wholeKubeflowProfile,
  wholeSeldonTeam,
} from '../__testUtils__/exampleTeams';
import { MemoryRepositoryReader } from '../__testUtils__/MemoryRepositoryReader';
import { hostileTexts, teamFiles } from '../__testUtils__/teamFiles';
import { ChangeSet, planChangeSet } from '../changeset';
import { FieldProblem } from '../validation';
import {
  KubeflowProfileInput,
  validateKubeflowProfile,
} from './kubeflowProfile';
import { createKubeflowProfileChangeSet } from './kubeflowProfile/createKubeflowProfileChangeSet';
import {
  createSeldonTeamChangeSet,
  SeldonTeamInput,
  validateSeldonTeam,
} from './seldonTeam';
import {
  createVellumPlatformChangeSet,
  validateVellumPlatform,
  VellumPlatformInput,
} from './vellumPlatform';

const files = {
  ...teamFiles,
  'seldon/dev/kustomization.yaml': 'resources: []\n',
};

interface Product {
  input: object;
  validate: (input: object) => FieldProblem[];
  create: (input: object) => ChangeSet;
  /** Where its files may be: one folder, one entity, and the lists of both. */
  allowed: RegExp;
}

const wholeVellumPlatform: VellumPlatformInput = {
  name: 'fraud-dev',
  namespace: 'fraud',
  owner: 'group:default/fraud',
  apiStyle: 'xr',
  apiVersion: 'v1alpha1',
  platformVersion: '0.1.0',
  istioVersion: '1.30.3',
  istioNamespace: 'fraud-mesh',
  istioRepository: 'https://charts.example/istio',
  knativeRepository: 'oci://charts.example/knative',
  deleteProtection: true,
  knativeOperatorVersion: 'v1.20.0',
  knativeServingVersion: '1.20.0',
  title: 'Fraud',
  description: 'Where models are tried',
};

const products: Record<string, Product> = {
  'a Vellum platform': {
    input: wholeVellumPlatform,
    validate: input => validateVellumPlatform(input as VellumPlatformInput),
    create: input =>
      createVellumPlatformChangeSet({ input: input as VellumPlatformInput })
        .changeSet,
    allowed:
      /^(platforms\/[a-z0-9-]+(\.protection)?\.yaml|platforms\/kustomization\.yaml|catalog\/[a-z0-9-]+\.yaml)$/,
  },
  'a Seldon team': {
    input: wholeSeldonTeam,
    validate: input => validateSeldonTeam(input as SeldonTeamInput),
    create: input =>
      createSeldonTeamChangeSet({ input: input as SeldonTeamInput }).changeSet,
    allowed:
      /^(seldon\/(dev|staging|production)\/([a-z0-9-]+\/[a-z0-9-]+|kustomization)\.yaml|catalog\/[a-z0-9-]+\.yaml)$/,
  },
  'a Kubeflow profile': {
    input: wholeKubeflowProfile,
    validate: input => validateKubeflowProfile(input as KubeflowProfileInput),
    create: input =>
      createKubeflowProfileChangeSet({ input: input as KubeflowProfileInput })
        .changeSet,
    allowed:
      /^(kubeflow\/profiles\/([a-z0-9-]+\/[a-z0-9-]+|kustomization)\.yaml|catalog\/[a-z0-9-]+\.yaml)$/,
  },
};

/** Every text of an input, with its path. */
function textsOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value === 'string') {
    return [path];
  }
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, each]) =>
        textsOf(each, [...path, key]),
      )
    : [];
}

function withText(value: unknown, path: string[], text: string): unknown {
  const [key, ...rest] = path;
  if (key === undefined) {
    return text;
  }
  const copy = structuredClone(value) as Record<string, unknown>;
  copy[key] = withText(copy[key], rest, text);
  return copy;
}

const cases = Object.entries(products).flatMap(([name, product]) =>
  textsOf(product.input).map(path => ({ name, product, path })),
);

const valid = cases.flatMap(({ name, product, path }) =>
  hostileTexts
    .map(text => ({ text, input: withText(product.input, path, text) }))
    .filter(({ input }) => product.validate(input as object).length === 0)
    .map(each => ({ ...each, field: `${name}: ${path.join('.')}`, product })),
);

describe('hostile texts in one field after the other', () => {
  it.each(cases)('$name: $path', ({ product, path }) => {
    const fields = hostileTexts.flatMap(text =>
      product
        .validate(withText(product.input, path, text) as object)
        .map(each => each.field.split(/[.[]/)[0]),
    );
    expect(fields.length).toBeGreaterThan(0);
    expect([...new Set(fields)]).toEqual([path[0]]);
  });

  it.each(valid)('$field is written as typed: $text', async each => {
    const { text, input, product } = each;
    const plan = await planChangeSet({
      changeSet: product.create(input as object),
      repository: MemoryRepositoryReader.create({ files }),
    });
    const outside = plan.files.filter(
      ({ path }) => !product.allowed.test(path),
    );
    expect(outside.map(({ path }) => path)).toEqual([]);
    const [old, current] = (['1.1', '1.2'] as const).map(version =>
      plan.files.map(({ after }) =>
        parseAllDocuments(after ?? '', { version }).map(document =>
          document.toJS(),
        ),
      ),
    );
    expect(old).toEqual(current);
    expect(JSON.stringify(old)).toContain(JSON.stringify(text).slice(1, -1));
  });
});
