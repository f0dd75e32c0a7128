import { ARGO_WORDS, ArgoHealth, argoHealth } from '../ArgoHealth';
import { isNil } from './scriptValues';

/**
 * What Argo CD makes of the answer of a script that takes its words from the object: a word it does not know, and a
 * message that is no text, are Unknown.
 *
 * @internal
 */
export function scriptHealth(status: unknown, message: unknown): ArgoHealth {
  const word = ARGO_WORDS.find(known => known === status);
  if (!word || !(isNil(message) || typeof message === 'string')) {
    return argoHealth('Unknown', 'The check gives no word that Argo CD knows');
  }
  return argoHealth(word, message ?? undefined);
}
