import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { asKubeObject } from '../kube/asKubeObject';
import { KubeObject } from '../kube/KubeObject';
import { readList } from '../kube/readField';

const TESTDATA = resolve(__dirname, '../testdata');

/** The objects of a YAML file in `src/testdata`; Lists are opened. */
export function readObjects(file: string): KubeObject[] {
  const text = readFileSync(resolve(TESTDATA, file), 'utf8');
  for (const { errors } of parseAllDocuments(text)) {
    if (errors.length > 0) {
      throw new Error(`${file}: ${errors[0].message}`);
    }
  }
  return parseObjects(text);
}

/** The only object of a YAML file in `src/testdata`. */
export function readObject(file: string): KubeObject {
  const objects = readObjects(file);
  if (objects.length !== 1) {
    throw new Error(`${file} holds ${objects.length} objects, expected one`);
  }
  return objects[0];
}

/** The Kubernetes objects in a text of YAML documents; whatever is none is left out. */
export function parseObjects(text: string): KubeObject[] {
  return parseAllDocuments(text).flatMap(parsed => {
    const isReadable = parsed.errors.length === 0;
    const value: unknown = isReadable ? parsed.toJS() : undefined;
    const items = readList(value, 'items');
    return (items.length > 0 ? items : [value]).flatMap(
      item => asKubeObject(item) ?? [],
    );
  });
}
