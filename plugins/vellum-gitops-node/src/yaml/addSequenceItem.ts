import { InputError } from '@backstage/errors';
import { isDeepStrictEqual } from 'node:util';
import { Document, isSeq, Scalar } from 'yaml';
import { needsQuotes } from './needsQuotes';
import { parseEditableYaml } from './parseEditableYaml';
import { sortedIndex } from './sortedIndex';
import { spliceSequenceItem } from './spliceSequenceItem';

/**
 * Adds a text to a sequence of a YAML file, at its place if the sequence is sorted, else below its last item. Comments, order,
 * indentation and line ends stay; where the sequence is an ordinary block of lines, exactly one line is added. A file that
 * holds the item already comes back unchanged. The result is parsed again: if it differed from the original by more than
 * the item, this throws.
 *
 * @internal
 */
export function addSequenceItem(options: {
  text: string;
  path: readonly string[];
  item: string;
  /** Whether an item that is there already means the same; equality where absent. */
  isSame?: (existing: string, item: string) => boolean;
}): string {
  const { text, path, item, isSame = Object.is } = options;
  const document = parseEditableYaml(text);
  const before = sequenceAt(document, path);
  if (before.some(each => typeof each === 'string' && isSame(each, item))) {
    return text;
  }
  const index = sortedIndex(before, item);
  const expected = withSequence(
    document,
    path,
    before.toSpliced(index, 0, item),
  );
  const spliced = spliceSequenceItem({ text, document, path, item, index });
  if (spliced !== undefined && readsAs(spliced, expected)) {
    return spliced;
  }
  const rewritten = rewrite({ text, path, item, index });
  if (!readsAs(rewritten, expected)) {
    throw new InputError(
      `cannot be edited without changing something else; add ${JSON.stringify(
        item,
      )} to ${path.join('.')} by hand`,
    );
  }
  return rewritten;
}

function sequenceAt(document: Document, path: readonly string[]): unknown[] {
  const value = valueAt(document.toJS(), path);
  if (value === undefined || value === null) {
    return [];
  }
  if (!Array.isArray(value)) {
    throw new InputError(`has no list at ${path.join('.')}`);
  }
  return value;
}

function valueAt(data: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined,
    data,
  );
}

/** The data the file should hold afterwards, built without the editing code that it is to check. */
function withSequence(
  document: Document,
  path: readonly string[],
  items: unknown[],
): unknown {
  const put = (data: unknown, [key, ...rest]: readonly string[]): unknown => ({
    ...(typeof data === 'object' ? data : {}),
    [key]: rest.length === 0 ? items : put(valueAt(data, [key]) ?? {}, rest),
  });
  return put(document.toJS() ?? {}, path);
}

function readsAs(text: string, expected: unknown): boolean {
  return isDeepStrictEqual(parseEditableYaml(text).toJS(), expected);
}

function rewrite(options: {
  text: string;
  path: readonly string[];
  item: string;
  index: number;
}): string {
  const { text, path, item, index } = options;
  const document = parseEditableYaml(text);
  const sequence = document.getIn(path, true);
  const node = new Scalar(item);
  if (needsQuotes(item)) {
    node.type = Scalar.QUOTE_DOUBLE;
  }
  if (isSeq(sequence)) {
    sequence.items.splice(index, 0, node);
    // `[]` is how an empty list is written, not a choice of style.
    if (sequence.items.length === 1) {
      sequence.flow = false;
    }
  } else {
    document.setIn(path, document.createNode([node]));
  }
  const result = document.toString({ lineWidth: 0 });
  return text.includes('\r\n') ? result.replace(/\r?\n/g, '\r\n') : result;
}
