import { escapeUnprintable } from './escapeUnprintable';
import { needsQuotes } from './needsQuotes';

/**
 * One text as a YAML scalar on one line.
 *
 * @internal
 */
export function emitScalar(text: string): string {
  return needsQuotes(text) ? escapeUnprintable(JSON.stringify(text)) : text;
}
