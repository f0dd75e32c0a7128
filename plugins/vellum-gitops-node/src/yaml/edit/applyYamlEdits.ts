import { InputError, isError } from '@backstage/errors';
import { JsonValue } from '@backstage/types';
import { isDeepStrictEqual } from 'node:util';
import { Document, parseAllDocuments } from 'yaml';
import { changeData } from './changeData';
import { locate, Place } from './locate';
import { removeValue } from './removeValue';
import { describeYamlPath, YamlEdit } from './YamlPath';
import { writeValue } from './writeValue';

/**
 * Changes values of one document of a YAML file and nothing else: comments, order, indentation, quotes and line ends stay,
 * and an edit of one value is a diff of one line. What is as it should be already is left alone, so that the same
 * edits twice change nothing. Each result is read again, as YAML 1.1 readers read it; if it differed from the
 * original by more than the edit, this throws.
 *
 * @internal
 */
export function applyYamlEdits(options: {
  text: string;
  /** Which document of the file, from 0; the first where absent. */
  document?: number;
  edits: readonly YamlEdit[];
}): string {
  const { document = 0, edits } = options;
  return edits.reduce(
    (text, edit) => applyEdit(text, document, edit),
    options.text,
  );
}

function applyEdit(text: string, index: number, edit: YamlEdit): string {
  const documents = parseDocuments(text);
  const document = documents[index];
  if (!document) {
    throw new InputError(`has no document number ${index + 1}`);
  }
  const before = documents.map(each => each.toJS() as JsonValue);
  const expected = before.with(index, changeData(before[index], edit));
  if (isDeepStrictEqual(before, expected)) {
    return text;
  }
  const place = locate(document, edit.path);
  const after = rewrite(text, place, edit);
  if (!readsAs(after, expected)) {
    throw new InputError(
      `cannot be edited at ${describeYamlPath(
        edit.path,
      )} without changing something else; edit it by hand`,
    );
  }
  return after;
}

function rewrite(text: string, place: Place, edit: YamlEdit): string {
  return 'remove' in edit
    ? removeValue(text, place)
    : writeValue(text, place, edit.value);
}

/** The documents of a file; throws what is wrong with it, and where. */
function parseDocuments(text: string): Document[] {
  const documents = [
    ...parseAllDocuments(text, { version: '1.1', uniqueKeys: true }),
  ] as Document[];
  for (const { errors } of documents) {
    if (errors.length > 0) {
      const line = errors[0].linePos?.[0].line;
      throw new InputError(
        `is not valid YAML${line === undefined ? '' : ` at line ${line}`}: ${
          errors[0].message.split('\n')[0]
        }`,
      );
    }
  }
  try {
    documents.forEach(each => each.toJS());
  } catch (error) {
    throw new InputError(
      `cannot be read as YAML: ${
        isError(error) ? error.message : 'its aliases cannot be resolved'
      }`,
    );
  }
  return documents.length > 0 ? documents : [new Document(null)];
}

function readsAs(text: string, expected: JsonValue[]): boolean {
  try {
    return isDeepStrictEqual(
      parseDocuments(text).map(each => each.toJS()),
      expected,
    );
  } catch {
    return false;
  }
}
