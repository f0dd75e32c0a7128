import { JsonObject } from '@backstage/types';
import { groupOf } from '@vellum-io/backstage-plugin-vellum-common';
import { ObjectIdentity } from '../../changeset';

/**
 * What makes an object of ours the same one in a file; as elsewhere, no namespace counts as `default`.
 *
 * @internal
 */
export function identityOf(object: JsonObject): ObjectIdentity {
  const metadata = object.metadata as JsonObject;
  return {
    group: groupOf(String(object.apiVersion)),
    kind: String(object.kind),
    namespace: String(metadata.namespace ?? 'default'),
    name: String(metadata.name),
  };
}
