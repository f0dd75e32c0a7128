import { groupOf } from '@vellum-io/backstage-plugin-vellum-common';
import { z } from 'zod';
import { ObjectIdentity } from '../changeset/ChangeSet';

const declaration = z.object({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: z.object({
    name: z.string(),
    namespace: z.string().optional(),
  }),
});

/**
 * Which object of Kubernetes or the catalog a value declares; undefined where it declares none. One without namespace counts
 * as being in `default`, as both read it.
 *
 * @internal
 */
export function readDeclaration(value: unknown):
  | {
      identity: ObjectIdentity;
      apiVersion: string;
      /** Whether the declaration names a namespace. */
      hasNamespace: boolean;
    }
  | undefined {
  const { success, data } = declaration.safeParse(value);
  if (!success) {
    return undefined;
  }
  const { apiVersion, kind, metadata } = data;
  return {
    identity: {
      group: groupOf(apiVersion),
      kind,
      namespace: metadata.namespace ?? 'default',
      name: metadata.name,
    },
    apiVersion,
    hasNamespace: metadata.namespace !== undefined,
  };
}
