import { JsonObject } from '@backstage/types';
import { ObjectIdentity } from '../../changeset';

/**
 * What makes an object of ours the same one in a file; as elsewhere, no namespace counts as `default`.
 *
 * @internal
 */
export function identityOf(object: JsonObject): ObjectIdentity {
  const apiVersion = String(object.apiVersion);
  const metadata = object.metadata as JsonObject;
  return {
    group: apiVersion.includes('/') ? apiVersion.split('/')[0] : '',
    kind: String(object.kind),
    namespace: String(metadata.namespace ?? 'default'),
    name: String(metadata.name),
  };
}
