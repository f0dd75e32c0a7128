import { InputError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { Document, isScalar, Scalar, visit } from 'yaml';
import { escapeUnprintable } from './escapeUnprintable';
import { needsQuotes } from './needsQuotes';

const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * Writes data as YAML that YAML 1.1 readers (kubectl, Flux, Argo CD, Helm) and YAML 1.2 readers understand alike.
 *
 * @internal
 */
export function emitYaml(data: JsonObject): string {
  // Without aliases: the same object given twice is written twice, which a reviewer can read.
  const document = new Document(data, {
    version: '1.1',
    aliasDuplicateObjects: false,
  });
  visit(document, {
    Pair(_key, pair) {
      if (isScalar(pair.key) && pair.key.value === '<<') {
        throw new InputError(
          'The key "<<" merges mappings in YAML 1.1, even in quotes; choose another key',
        );
      }
    },
    Scalar(_key, node) {
      if (isScalar(node) && typeof node.value === 'string') {
        node.type = styleOf(node.value);
      }
    },
  });
  return escapeUnprintable(
    document.toString({ lineWidth: 0, directives: false }),
  );
}

function styleOf(text: string): Scalar.Type {
  if (LONE_SURROGATE.test(text)) {
    throw new InputError(
      'A text holds half of a character (a lone surrogate), which YAML cannot carry; type the text again',
    );
  }
  return needsQuotes(text) ? Scalar.QUOTE_DOUBLE : Scalar.PLAIN;
}
