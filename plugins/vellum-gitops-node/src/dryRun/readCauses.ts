import { DryRunCause } from './DryRun';
import { pointerOfField } from './pointerOfField';
import type { Failure } from './readAnswer';

/** Longer ones repeat the object that was sent. */
const MAX_MESSAGE = 500;

/**
 * What a Status has against an object: field by field where it names fields.
 *
 * @internal
 */
export function readCauses({ message, details }: Failure): DryRunCause[] {
  const named = (details?.causes ?? []).filter(each => each.message !== '');
  if (named.length > 0) {
    return named.map(cause => causeOf(cause.field, cause.message));
  }
  const typed = [...message.matchAll(/(?<=[\s:])(\.[^\s:]+): ([^\n]+)/g)];
  if (message.startsWith('failed to create typed patch') && typed.length > 0) {
    return typed.map(([, field, text]) => causeOf(field, text));
  }
  // `widgets.example.io "w" is forbidden: ` repeats what the finding is about.
  return [causeOf('', message.replace(/^.*?" is (?:forbidden|invalid): /, ''))];
}

function causeOf(field: string, text: string): DryRunCause {
  const pointer = pointerOfField(field);
  const line = text.replace(/\s+/g, ' ').trim() || 'it gave no reason';
  const short =
    line.length > MAX_MESSAGE ? `${line.slice(0, MAX_MESSAGE)}…` : line;
  return pointer
    ? { pointer, message: `${field.replace(/^\./, '')}: ${short}` }
    : { message: short };
}
