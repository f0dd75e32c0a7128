import { ValuePath } from '../objects/DeclaredObject';

/** Lists of files. A text of several lines is what it would name, written in place. */
const FILE_LISTS = [
  'patchesStrategicMerge',
  'transformers',
  'generators',
  'validators',
  'configurations',
  'crds',
];

/** Lists of mappings that may name a file by this key. */
const FILE_KEYS: Record<string, readonly string[]> = {
  patches: ['path'],
  patchesJson6902: ['path'],
  replacements: ['path'],
  configMapGenerator: ['files', 'envs', 'env'],
  secretGenerator: ['files', 'envs', 'env'],
  helmCharts: ['valuesFile', 'additionalValuesFiles'],
};

/**
 * The files that a kustomization needs for anything but objects of its own.
 *
 * @internal
 */
export function usedFiles(
  kustomization: Readonly<Record<string, unknown>>,
): Array<{ file: string; at: ValuePath }> {
  const lists = FILE_LISTS.flatMap(name =>
    textsIn(kustomization[name], [name]),
  );
  const keys = Object.entries(FILE_KEYS).flatMap(([name, names]) => {
    const items = kustomization[name];
    return (Array.isArray(items) ? items : []).flatMap((item, index) =>
      names.flatMap(key => textsIn(item?.[key], [name, index, key])),
    );
  });
  return [...lists, ...keys]
    .filter(({ text }) => !text.includes('\n'))
    .map(({ text, at }) => ({
      // Generators may give a file another name: `name=path`.
      file: at[0].toString().endsWith('Generator')
        ? text.slice(text.indexOf('=') + 1)
        : text,
      at,
    }));
}

function textsIn(
  value: unknown,
  at: ValuePath,
): Array<{ text: string; at: ValuePath }> {
  if (Array.isArray(value)) {
    return value.flatMap((each, index) => textsIn(each, [...at, index]));
  }
  return typeof value === 'string' ? [{ text: value, at }] : [];
}
