import { parseAllDocuments } from 'yaml';
import { readDeclaration } from '../objects/readDeclaration';
import { ObjectIdentity } from './ChangeSet';

/**
 * The objects that a YAML file declares, Kubernetes' or the catalog's; undefined where it cannot be read as YAML.
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
  return readDocuments(text)?.map(
    document => readDeclaration(document)?.identity,
  );
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
