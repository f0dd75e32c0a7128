import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { parameterPath, PLATFORM_PARAMETERS } from './platformParameters';
import { VellumPlatformApi } from './VellumPlatformInput';

interface Schema {
  default?: unknown;
  properties?: Record<string, Schema>;
}

const apis: Array<[VellumPlatformApi, string]> = [
  ['claim', 'gitops/crossplane/vellum-platform/xrd.yaml'],
  ['xr', 'crossplane-2/vellum-platform/xrd.yaml'],
];

const schemaAt = (schema: Schema | undefined, path: string[]) =>
  path.reduce<Schema | undefined>((at, key) => at?.properties?.[key], schema);

describe.each(apis)('the parameters of the API %s', (api, file) => {
  const path = resolve(__dirname, '../../../../../examples', file);
  const { openAPIV3Schema } = parse(readFileSync(path, 'utf8')).spec.versions[0]
    .schema;
  const parameters = schemaAt(openAPIV3Schema, parameterPath(api, []));

  it('are those of the schema, with its defaults', () => {
    for (const { path: at, usual } of PLATFORM_PARAMETERS) {
      expect(schemaAt(parameters, [...at])).toBeDefined();
      expect(schemaAt(parameters, [...at])?.default).toBe(usual);
    }
  });

  it('leave none of the schema out', () => {
    const leaves = Object.entries(parameters?.properties ?? {}).flatMap(
      ([key, { properties }]) =>
        properties
          ? Object.keys(properties).map(inner => `${key}.${inner}`)
          : [key],
    );
    expect(PLATFORM_PARAMETERS.map(each => each.path.join('.')).sort()).toEqual(
      leaves.sort(),
    );
  });
});
