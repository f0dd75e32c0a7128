import { InputError } from '@backstage/errors';
import { Document, isMap, isScalar, parseDocument } from 'yaml';
import { describeYamlError } from './describeYamlError';

/**
 * Parses a file that is to be edited: one YAML document with a mapping at its top, read as Kubernetes' tools read it.
 *
 * @internal
 */
export function parseEditableYaml(text: string): Document {
  const document: Document = parseDocument(text, { version: '1.1' });
  const [error] = document.errors;
  if (error) {
    const { message, line } = describeYamlError(error);
    throw new InputError(
      `is not valid YAML${
        line === undefined ? '' : ` at line ${line}`
      }: ${message}`,
    );
  }
  assertAliasesResolve(document);
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === null)) {
    document.contents = document.createNode({});
  }
  if (!isMap(document.contents)) {
    throw new InputError(
      'holds no mapping at its top, so nothing can be added',
    );
  }
  return document;
}

/** The parser leaves aliases alone: one without its anchor, or too many of them, shows only here. */
function assertAliasesResolve(document: Document): void {
  try {
    document.toJS();
  } catch (error) {
    throw new InputError(
      `cannot be read as YAML: ${describeYamlError(error).message}`,
    );
  }
}
