import Ajv, { ValidateFunction } from 'ajv';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { crdFolder } from './crdFolder';

/** Whether the CustomResourceDefinitions of the platforms are at hand. */
export const hasCrds = existsSync(crdFolder);

/**
 * The validators of all CustomResourceDefinitions by `apiVersion kind`, as strict as the API server with strict field
 * validation: unknown fields are errors.
 */
export function readCrdValidators(): Map<string, ValidateFunction> {
  const ajv = new Ajv({ strict: false, validateFormats: false });
  const validators = new Map<string, ValidateFunction>();
  for (const file of readdirSync(crdFolder)) {
    if (
      !/^(kustomizations|profiles|servers|seldonruntimes|sealedsecrets)\./.test(
        file,
      )
    ) {
      continue;
    }
    const { spec } = parse(readFileSync(resolve(crdFolder, file), 'utf8'));
    for (const { name, schema } of spec.versions) {
      validators.set(
        `${spec.group}/${name} ${spec.names.kind}`,
        ajv.compile(closed(schema.openAPIV3Schema, true) as object),
      );
    }
  }
  return validators;
}

/** The schema with every list of properties closed. */
function closed(schema: unknown, isRoot = false): unknown {
  if (Array.isArray(schema)) {
    return schema.map(each => closed(each));
  }
  if (typeof schema !== 'object' || schema === null) {
    return schema;
  }
  const entries = Object.entries(schema).map(([key, value]) => [
    key,
    key === 'properties'
      ? Object.fromEntries(
          Object.entries(value).map(([name, each]) =>
            // The API server knows metadata itself.
            isRoot && name === 'metadata' ? [name, each] : [name, closed(each)],
          ),
        )
      : closed(value),
  ]);
  const result = Object.fromEntries(entries);
  return 'properties' in result &&
    !('additionalProperties' in result) &&
    !result['x-kubernetes-preserve-unknown-fields']
    ? { ...result, additionalProperties: false }
    : result;
}
