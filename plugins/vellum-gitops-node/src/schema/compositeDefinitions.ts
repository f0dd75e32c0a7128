import { JsonObject, JsonValue } from '@backstage/types';
import { z } from 'zod';
import { claimFields, compositeFields } from './crossplaneFields';
import { KindDefinition } from './SchemaSource';

const schema = z.custom<JsonObject>(
  value => typeof value === 'object' && value !== null && !Array.isArray(value),
);

const xrd = z.object({
  apiVersion: z.enum([
    'apiextensions.crossplane.io/v1',
    'apiextensions.crossplane.io/v2',
  ]),
  kind: z.literal('CompositeResourceDefinition'),
  spec: z.object({
    group: z.string(),
    scope: z.enum(['Namespaced', 'Cluster', 'LegacyCluster']).optional(),
    names: z.object({ kind: z.string() }),
    claimNames: z.object({ kind: z.string() }).optional(),
    versions: z.array(
      z.object({
        name: z.string(),
        served: z.boolean().default(true),
        referenceable: z.boolean().default(false),
        schema: z.object({ openAPIV3Schema: schema }).optional(),
      }),
    ),
  }),
});

/**
 * The kinds that a CompositeResourceDefinition defines, with the schemas that Crossplane makes of it: of what is written in
 * the definition it takes `spec` and `status`, and adds fields of its own to them.
 *
 * @internal
 */
export function compositeDefinitions(
  object: unknown,
  origin: string,
): KindDefinition[] {
  const read = xrd.safeParse(object);
  if (!read.success) {
    return [];
  }
  const { apiVersion, spec } = read.data;
  const isFirst = apiVersion.endsWith('/v1');
  const scope = spec.scope ?? (isFirst ? 'LegacyCluster' : 'Namespaced');
  const versionsWith = (fields: JsonObject) =>
    new Map(
      spec.versions
        .filter(each => each.served)
        .map(each => [
          each.name,
          withFields(each.schema?.openAPIV3Schema ?? {}, fields),
        ]),
    );
  const preferred = spec.versions.find(
    each => each.served && each.referenceable,
  )?.name;
  const common = { group: spec.group, isComposite: true, preferred, origin };
  const composite: KindDefinition = {
    ...common,
    kind: spec.names.kind,
    scope: scope === 'Namespaced' ? 'Namespaced' : 'Cluster',
    versions: versionsWith(compositeFields(scope)),
  };
  return spec.claimNames
    ? [
        composite,
        {
          ...common,
          kind: spec.claimNames.kind,
          scope: 'Namespaced',
          versions: versionsWith(claimFields),
        },
      ]
    : [composite];
}

function withFields(written: JsonObject, fields: JsonObject): JsonObject {
  const spec = mapping(mapping(written.properties).spec);
  return {
    type: 'object',
    required: ['spec'],
    properties: {
      // Names become labels of what is composed.
      metadata: {
        type: 'object',
        properties: { name: { type: 'string', maxLength: 63 } },
      },
      spec: {
        ...spec,
        type: 'object',
        properties: { ...mapping(spec.properties), ...fields },
      },
      // Written by Crossplane; nothing of it belongs into a file.
      status: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
    },
  };
}

function mapping(value: JsonValue | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : {};
}
