import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { ObjectIdentity } from './ChangeSet';

const declaration = z.object({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: z.object({
    name: z.string(),
    namespace: z.string().optional(),
  }),
});

/**
 * The objects that a YAML file declares, Kubernetes' or the catalog's; undefined where the file is not valid YAML.
 * An object without namespace counts as being in `default`, as both read it.
 *
 * @internal
 */
export function readObjectIdentities(
  text: string,
): ObjectIdentity[] | undefined {
  const documents = [...parseAllDocuments(text, { version: '1.1' })];
  if (documents.some(document => document.errors.length > 0)) {
    return undefined;
  }
  return documents.flatMap(document => {
    const { success, data } = declaration.safeParse(document.toJS());
    return success ? [identityOf(data)] : [];
  });
}

function identityOf(data: z.infer<typeof declaration>): ObjectIdentity {
  const { apiVersion, kind, metadata } = data;
  return {
    group: apiVersion.includes('/') ? apiVersion.split('/')[0] : '',
    kind,
    namespace: metadata.namespace ?? 'default',
    name: metadata.name,
  };
}
