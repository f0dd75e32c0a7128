import { JsonObject } from '@backstage/types';
import { z } from 'zod';
import { compositeDefinitions } from './compositeDefinitions';
import { KindDefinition } from './SchemaSource';

const schema = z.custom<JsonObject>(
  value => typeof value === 'object' && value !== null && !Array.isArray(value),
);

const crd = z.object({
  apiVersion: z.literal('apiextensions.k8s.io/v1'),
  kind: z.literal('CustomResourceDefinition'),
  metadata: z.object({
    ownerReferences: z.array(z.object({ kind: z.string() })).optional(),
  }),
  spec: z.object({
    group: z.string(),
    scope: z.enum(['Namespaced', 'Cluster']),
    names: z.object({ kind: z.string() }),
    versions: z.array(
      z.object({
        name: z.string(),
        served: z.boolean().default(true),
        storage: z.boolean().default(false),
        schema: z.object({ openAPIV3Schema: schema }).optional(),
      }),
    ),
  }),
});

/**
 * The kinds that an object defines: one for a CustomResourceDefinition, up to two for a CompositeResourceDefinition, none for
 * anything else.
 *
 * @internal
 */
export function readDefinitions(
  object: unknown,
  origin: string,
): KindDefinition[] {
  const read = crd.safeParse(object);
  if (!read.success) {
    return compositeDefinitions(object, origin);
  }
  const { metadata, spec } = read.data;
  const isComposite = metadata.ownerReferences?.some(
    each => each.kind === 'CompositeResourceDefinition',
  );
  return [
    {
      group: spec.group,
      kind: spec.names.kind,
      scope: spec.scope,
      isComposite: isComposite ?? false,
      versions: new Map(
        spec.versions
          .filter(each => each.served)
          .map(each => [each.name, each.schema?.openAPIV3Schema ?? {}]),
      ),
      preferred: spec.versions.find(each => each.served && each.storage)?.name,
      origin,
    },
  ];
}
