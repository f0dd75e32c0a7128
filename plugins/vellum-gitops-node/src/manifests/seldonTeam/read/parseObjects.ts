import { InputError } from '@backstage/errors';
import { parseAllDocuments } from 'yaml';

/** The documents of a YAML file as Kubernetes' tools read them. @internal */
export function parseObjects(path: string, text: string): unknown[] {
  try {
    return [...parseAllDocuments(text, { version: '1.1' })].map(document => {
      if (document.errors.length > 0) {
        throw document.errors[0];
      }
      return document.toJS();
    });
  } catch {
    throw new InputError(`${path} cannot be read as YAML; correct it first`);
  }
}
