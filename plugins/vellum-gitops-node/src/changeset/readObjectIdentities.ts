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
 * The objects that a YAML file declares, Kubernetes' or the catalog's; undefined where it cannot be read as YAML.
 * An object without namespace counts as being in `default`, as both read it.
 *
 * @internal
 */
export function readObjectIdentities(
  text: string,
): ObjectIdentity[] | undefined {
  return readDocumentIdentities(text)?.filter(
    (each): each is ObjectIdentity => each !== undefined,
  );
}

/**
 * The same by document: undefined for a document that declares no object.
 *
 * @internal
 */
export function readDocumentIdentities(
  text: string,
): Array<ObjectIdentity | undefined> | undefined {
  return readDocuments(text)?.map(document => {
    const { success, data } = declaration.safeParse(document);
    return success ? identityOf(data) : undefined;
  });
}

function readDocuments(text: string): unknown[] | undefined {
  try {
    const documents = [...parseAllDocuments(text, { version: '1.1' })];
    return documents.some(document => document.errors.length > 0)
      ? undefined
      : documents.map(document => document.toJS());
  } catch {
    // Aliases are resolved only here: one without its anchor, or too many of them, throws instead of being listed.
    return undefined;
  }
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
