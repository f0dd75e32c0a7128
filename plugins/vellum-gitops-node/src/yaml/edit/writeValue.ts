import { JsonValue } from '@backstage/types';
import { isMap, isScalar, isSeq, Scalar } from 'yaml';
import {
  emitInline,
  emitItem,
  emitLike,
  emitPair,
  isPlainValue,
} from './emitValue';
import { insertBelow, replaceRange } from './insertText';
import { Place } from './locate';
import {
  columnOf,
  eolOf,
  indentLines,
  lastCharacterOf,
  nextLine,
} from './textLines';

/**
 * Writes a value at a place, touching no other line than it has to. The caller checks that the result means what it
 * should: this knows the shapes that people write, not all that YAML allows.
 *
 * @internal
 */
export function writeValue(
  text: string,
  place: Place,
  value: JsonValue,
): string {
  const { node, holder, pair, rest } = place;
  if (!place.isThere) {
    return addValue(text, place, wrap(value, rest.slice(1)));
  }
  const isOneLine =
    isScalar(node) &&
    node.type !== Scalar.BLOCK_LITERAL &&
    node.type !== Scalar.BLOCK_FOLDED;
  if (isOneLine && isPlainValue(value) && node.range) {
    const [start, end] = node.range;
    if (start < end) {
      return replaceRange(text, start, end, emitLike(node, value));
    }
  }
  if (pair?.key.range && isMap(holder) && !holder.flow) {
    return rewritePair(text, place, value);
  }
  if (node?.range && isSeq(holder) && !holder.flow) {
    const dash = text.lastIndexOf('-', node.range[0] - 1);
    const lines = indentLines(
      emitItem(value),
      columnOf(text, dash),
      eolOf(text),
    ).trimStart();
    const end = lastCharacterOf(text, node) + 1;
    return replaceRange(text, dash, end, lines);
  }
  return node?.range
    ? replaceRange(text, node.range[0], node.range[1], emitInline(value))
    : text;
}

function rewritePair(text: string, { pair, node }: Place, value: JsonValue) {
  const [keyStart, keyEnd] = pair!.key.range!;
  const colon = text.indexOf(':', keyEnd) + 1;
  const isEmpty = !node?.range || node.range[0] === node.range[1];
  const end = isEmpty ? colon : lastCharacterOf(text, node) + 1;
  if (isPlainValue(value) || isBare(value)) {
    return replaceRange(text, colon, end, ` ${emitInline(value)}`);
  }
  const block = emitPair('key', value);
  const lines = indentLines(
    block.slice(block.indexOf('\n') + 1),
    columnOf(text, keyStart),
    eolOf(text),
  );
  const isOnKeyLine = nextLine(text, end - 1) === nextLine(text, colon - 1);
  // A comment behind the old value stays behind the key.
  return isOnKeyLine
    ? insertBelow(replaceRange(text, colon, end, ''), colon - 1, lines)
    : replaceRange(text, colon, end, `${eolOf(text)}${lines}`);
}

/** A key or an item that is not there yet, below the last of its neighbours. */
function addValue(
  text: string,
  { holder, pair, node, rest }: Place,
  value: JsonValue,
): string {
  const [key] = rest;
  const eol = eolOf(text);
  if (pair && !isMap(node) && !isSeq(node)) {
    // The mapping or list that should hold it is empty: `spec:`.
    return rewritePair(
      text,
      { isThere: true, holder, pair, node, rest },
      typeof key === 'number' ? [value] : { [key]: value },
    );
  }
  if (!holder?.range) {
    return insertBelow(
      text,
      Math.max(text.length - 1, 0),
      emitPair(String(key), value).trimEnd().split('\n').join(eol),
    );
  }
  if (holder.flow) {
    const end = holder.range[1] - 1;
    const inside = typeof key === 'number' ? '' : `${emitInline(key)}: `;
    const comma = holder.items.length > 0 ? ', ' : '';
    return replaceRange(
      text,
      text.slice(0, end).trimEnd().length,
      end,
      `${comma}${inside}${emitInline(value)}`,
    );
  }
  const first = isMap(holder)
    ? (holder.items[0].key as Scalar).range![0]
    : text.lastIndexOf('-', (holder.items[0] as Scalar).range![0] - 1);
  const lines = indentLines(
    isMap(holder) ? emitPair(String(key), value) : emitItem(value),
    columnOf(text, first),
    eol,
  );
  return insertBelow(text, lastCharacterOf(text, holder), lines);
}

function wrap(value: JsonValue, path: ReadonlyArray<string | number>) {
  return path.reduceRight<JsonValue>(
    (inner, key) => (typeof key === 'number' ? [inner] : { [key]: inner }),
    value,
  );
}

/** An empty mapping or list has no lines of its own. */
function isBare(value: JsonValue): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).length === 0
  );
}
