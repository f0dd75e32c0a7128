import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { InputError } from '@backstage/errors';
import { KubeObject } from './KubeObject';

/**
 * The objects in a YAML file, or in all YAML files of a folder (not of folders
 * in it), in the order of file names. Kustomizations of the `kustomize` tool
 * are no objects and are left out.
 */
export async function readManifests(path: string): Promise<KubeObject[]> {
  const files = (await stat(path)).isDirectory()
    ? (await readdir(path))
        .filter(name => /\.ya?ml$/.test(name))
        .sort()
        .map(name => join(path, name))
    : [path];
  const objects: KubeObject[] = [];
  for (const file of files) {
    objects.push(...parseManifests(await readFile(file, 'utf8'), file));
  }
  return objects;
}

/** The objects in the text of a YAML file; `file` is for error messages. */
export function parseManifests(text: string, file: string): KubeObject[] {
  const objects: KubeObject[] = [];
  // Cluster tools read YAML 1.1, so a file means what 1.1 says it means.
  for (const document of parseAllDocuments(text, {
    version: '1.1',
    customTags: tags => tags.filter(tag => !isTimestamp(tag)),
  })) {
    if (document.errors.length > 0) {
      throw new InputError(`${file}: ${document.errors[0].message}`);
    }
    const object = document.toJS() as KubeObject | null;
    if (object && !object.apiVersion?.startsWith('kustomize.config.k8s.io')) {
      objects.push(object);
    }
  }
  return objects;
}

// The JSON that the API takes knows no dates: they stay strings.
function isTimestamp(tag: unknown): boolean {
  return (
    tag === 'timestamp' ||
    (typeof tag === 'object' &&
      tag !== null &&
      (tag as { tag?: string }).tag === 'tag:yaml.org,2002:timestamp')
  );
}
