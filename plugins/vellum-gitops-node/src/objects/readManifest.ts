import { JsonObject, JsonValue } from '@backstage/types';
import {
  Document,
  isCollection,
  isNode,
  isPair,
  isMap,
  LineCounter,
  Node,
  parseAllDocuments,
} from 'yaml';
import { z } from 'zod';
import { describeYamlError } from '../yaml/describeYamlError';
import { DeclaredObject, ManifestText, ValuePath } from './DeclaredObject';
import { readDeclaration } from './readDeclaration';

const list = z.object({
  apiVersion: z.string(),
  kind: z.string().endsWith('List'),
  items: z.array(z.unknown()),
});

/**
 * Reads a file as Kubernetes' tools do. Lists of objects count as the objects in them. Never throws: whatever is in the
 * file, what is wrong with it is in the result.
 *
 * @internal
 */
export function readManifest(path: string, text: string): ManifestText {
  const lines = new LineCounter();
  try {
    const documents: Document.Parsed[] = [
      ...parseAllDocuments(text, { version: '1.1', lineCounter: lines }),
    ];
    const error = documents.flatMap(each => each.errors).at(0);
    if (error) {
      return { objects: [], others: 0, problem: describeYamlError(error) };
    }
    const values = documents.map(document => toValue(document));
    const objects = documents.flatMap((document, index) =>
      readObjects({ path, lines, document, value: values[index], at: [] }),
    );
    const isOther = (value: JsonValue) =>
      value !== null &&
      !readDeclaration(value) &&
      !list.safeParse(value).success;
    return { objects, others: values.filter(isOther).length };
  } catch (error) {
    // Aliases without an anchor, too many of them, or more levels than the parser can go down.
    return { objects: [], others: 0, problem: describeYamlError(error) };
  }
}

/** As JSON has it: no dates, no numbers that are none. */
function toValue(document: Document.Parsed): JsonValue {
  const data: unknown = document.toJS();
  return data === undefined ? null : JSON.parse(JSON.stringify(data));
}

interface Reading {
  path: string;
  lines: LineCounter;
  document: Document.Parsed;
  value: JsonValue;
  /** Where the value is in its document. */
  at: ValuePath;
}

function readObjects(reading: Reading): DeclaredObject[] {
  const { path, lines, document, value, at } = reading;
  const items = list.safeParse(value);
  if (items.success && at.length === 0) {
    return (value as { items: JsonValue[] }).items.flatMap((item, index) =>
      readObjects({ ...reading, value: item, at: ['items', index] }),
    );
  }
  const declaration = readDeclaration(value);
  if (!declaration) {
    return [];
  }
  const lineOf = (inside: ValuePath) =>
    lineAt(document, [...at, ...inside], lines);
  return [
    {
      ...declaration,
      path,
      line: lineOf([]),
      value: value as JsonObject,
      lineOf,
    },
  ];
}

/** The line where a value is written: that of its key, where it has one. */
function lineAt(
  document: Document.Parsed,
  path: ValuePath,
  lines: LineCounter,
): number {
  let node: unknown = document.contents;
  let offset = startOf(document.contents) ?? 0;
  for (const step of path) {
    if (!isCollection(node)) {
      break;
    }
    const pair = isMap(node)
      ? node.items.find(
          each => isPair(each) && keyText(each.key) === String(step),
        )
      : undefined;
    node = pair ? pair.value : node.get(step, true);
    const start = startOf(pair?.key) ?? startOf(node);
    if (start === undefined) {
      break;
    }
    offset = start;
  }
  return lines.linePos(offset).line;
}

function keyText(key: unknown): string {
  return isNode(key) ? String(key.toJSON()) : String(key);
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? (node as Node).range?.[0] : undefined;
}
