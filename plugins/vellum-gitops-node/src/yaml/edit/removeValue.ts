import { InputError } from '@backstage/errors';
import { isMap, Node } from 'yaml';
import { replaceRange } from './insertText';
import { Place } from './locate';
import { lastCharacterOf, lineStart, nextLine } from './textLines';
import { describeYamlPath } from './YamlPath';

/**
 * Takes a key or an item away with its lines. Comments above it stay: whose they are, nobody can tell. Expects that
 * something is there.
 *
 * @internal
 */
export function removeValue(text: string, place: Place): string {
  const { holder, pair, node } = place;
  const start = pair?.key.range?.[0] ?? node?.range?.[0];
  if (!holder?.range || start === undefined) {
    throw new InputError('cannot be emptied by an edit; delete the file');
  }
  if (holder.items.length === 1) {
    return replaceRange(
      text,
      emptyStart(text, holder),
      lastCharacterOf(text, holder) + 1,
      isMap(holder) ? ' {}' : ' []',
    );
  }
  const last = lastCharacterOf(text, node ?? (pair!.key as Node));
  if (holder.flow) {
    return removeFromBrackets(text, place, start, last + 1);
  }
  const dash = pair ? start : text.lastIndexOf('-', start - 1);
  const from = lineStart(text, dash);
  if (text.slice(from, dash).trim() === '') {
    return replaceRange(text, from, nextLine(text, last), '');
  }
  // The first key of a list item shares its line with the dash: the next key takes its place.
  const index = pair ? holder.items.indexOf(pair as never) : -1;
  const following = index < 0 ? undefined : holder.items[index + 1];
  const next = (following as { key?: Node } | undefined)?.key?.range?.[0];
  if (next === undefined || text.slice(last + 1, next).includes('#')) {
    throw new InputError(
      `cannot lose ${describeYamlPath(
        place.rest,
      )} without losing a comment; edit it by hand`,
    );
  }
  return replaceRange(text, start, next, '');
}

/** A block stands below its key or behind its dash: the brackets go there, unless a comment is between. */
function emptyStart(text: string, holder: Node): number {
  const [start] = holder.range!;
  const before = text.slice(0, start).trimEnd();
  return /[:-]$/.test(before) ? before.length : start;
}

function removeFromBrackets(
  text: string,
  { holder, pair, node }: Place,
  start: number,
  end: number,
): string {
  const isLast = holder!.items.at(-1) === (pair ?? node);
  return isLast
    ? replaceRange(text, text.lastIndexOf(',', start), end, '')
    : replaceRange(
        text,
        start,
        end + (/^\s*,\s*/.exec(text.slice(end))?.[0].length ?? 0),
        '',
      );
}
