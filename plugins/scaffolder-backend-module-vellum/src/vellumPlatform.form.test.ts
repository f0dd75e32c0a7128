import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { readTemplate } from './__testUtils__/TemplateRunner';
import { choiceFields } from './actions/proposal/targetFields';
import { vellumPlatformFields } from './products/vellumPlatform/vellumPlatformFields';

interface Schema {
  type?: string;
  description?: string;
  default?: unknown;
  enum?: unknown[];
  pattern?: string;
  maxLength?: number;
  required?: string[];
  properties?: Record<string, Schema>;
}

/** Which field of the form sets which parameter of the API. */
const FIELD_OF: Record<string, string> = {
  version: 'platformVersion',
  'istio.version': 'istioVersion',
  'istio.namespace': 'istioNamespace',
  'istio.repository': 'istioRepository',
  'knative.operatorVersion': 'knativeOperatorVersion',
  'knative.servingVersion': 'knativeServingVersion',
  'knative.operatorRepository': 'knativeRepository',
};

/** Parameters that the form does not offer, with the reason. */
const LEFT_OUT: Record<string, string> = {};

const readXrd = (folder: string) =>
  parse(
    readFileSync(
      resolve(
        __dirname,
        `../../../examples/gitops/crossplane/${folder}/xrd.yaml`,
      ),
      'utf8',
    ),
  ).spec.versions[0].schema.openAPIV3Schema.properties.spec as Schema;

/** The leaves of a schema by their paths. */
function leavesOf(
  schema: Schema,
  path: string[] = [],
): Array<[string, Schema]> {
  return Object.entries(schema.properties ?? {}).flatMap(([key, each]) =>
    each.properties
      ? leavesOf(each, [...path, key])
      : [[[...path, key].join('.'), each] as [string, Schema]],
  );
}

const claimParameters = leavesOf(
  readXrd('vellum-platform').properties!.parameters,
);

interface TemplateSpec {
  parameters: Array<
    Schema & { dependencies?: Record<string, { oneOf: Schema[] }> }
  >;
  steps: Array<{ input: Record<string, unknown> }>;
}

const specOf = (template: string) =>
  readTemplate(template).spec as unknown as TemplateSpec;

/** The fields of a form; of those that depend on another one, as they are where that one has its default. */
function fieldsOf(template: string): Record<string, Schema> {
  const pages = specOf(template).parameters;
  return Object.assign(
    {},
    ...pages.map(page => ({
      ...Object.assign(
        {},
        ...Object.values(page.dependencies ?? {}).map(
          ({ oneOf }) => oneOf[0].properties,
        ),
      ),
      ...page.properties,
    })),
  );
}

const rulesOf = ({ type, enum: values, pattern, maxLength }: Schema) =>
  JSON.parse(JSON.stringify({ type, enum: values, pattern, maxLength }));

describe.each(['vellum-platform', 'vellum-platform-change'])(
  'the form %s',
  template => {
    const fields = fieldsOf(template);

    it.each(claimParameters)(
      'offers %s as the schema of the claim has it',
      (path, schema) => {
        const field = fields[FIELD_OF[path]];
        expect(field === undefined).toBe(path in LEFT_OUT);
        expect(field?.description).toEqual(expect.any(String));
        expect(field).toMatchObject(rulesOf(schema));
      },
    );

    it('hands over everything that is typed, and nothing else', () => {
      const { mode: _, ...input } = specOf(template).steps[0].input;
      const { plan: __, ...typed } = fields;
      expect(Object.keys(input).sort()).toEqual(Object.keys(typed).sort());
      for (const [key, value] of Object.entries(input)) {
        expect(value).toBe(`\${{ parameters.${key} }}`);
      }
    });

    it('offers what the action takes', () => {
      const { plan: _, basis: __, ...typed } = fields;
      const taken = { ...vellumPlatformFields.shape, ...choiceFields };
      expect(Object.keys(taken)).toEqual(
        expect.arrayContaining(Object.keys(typed)),
      );
    });
  },
);

describe('the form vellum-platform', () => {
  const fields = fieldsOf('vellum-platform');

  it.each(claimParameters.filter(([, schema]) => 'default' in schema))(
    'starts %s from the default of the schema',
    (path, schema) => {
      expect(fields[FIELD_OF[path]].default).toBe(schema.default);
    },
  );

  it('requires what the schema requires', () => {
    const { required = [] } = readXrd('vellum-platform').properties!.parameters;
    const [, page] = specOf('vellum-platform').parameters;
    expect(page.required).toEqual(
      expect.arrayContaining(required.map(path => FIELD_OF[path])),
    );
  });

  it('offers no value that the schema refuses', () => {
    for (const [path, { pattern = '' }] of claimParameters) {
      const { enum: offered = [], default: usual = offered[0] } =
        fields[FIELD_OF[path]];
      for (const value of [...offered, ...(usual ? [usual] : [])]) {
        expect(value).toMatch(new RegExp(pattern));
      }
    }
  });
});

describe('the form vellum-platform-change', () => {
  it('sets no default, so that what is not in git stays out of it', () => {
    for (const field of Object.values(fieldsOf('vellum-platform-change'))) {
      expect(field).not.toHaveProperty('default');
    }
  });

  it('says of each value that may be left empty what holds then', () => {
    const fields = fieldsOf('vellum-platform-change');
    const described = claimParameters.filter(
      ([, schema]) => schema.default !== undefined,
    );
    for (const [path, { default: usual }] of described) {
      expect(fields[FIELD_OF[path]].description).toContain(
        `Left empty, ${usual}.`,
      );
    }
  });
});
