import { posix } from 'node:path';
import { LineCounter, isNode, parseDocument } from 'yaml';
import { z } from 'zod';
import { ValuePath } from '../objects/DeclaredObject';
import { describeYamlError } from '../yaml/describeYamlError';
import { isRemoteEntry } from './isRemoteEntry';
import { Kustomization, KustomizationEntry } from './Kustomization';
import { usedFiles } from './usedFiles';

/** Lists whose entries bring objects. */
const LISTS = ['resources', 'bases', 'components'];

/** What changes or makes objects in ways that only kustomize itself knows. */
const UNFOLLOWED = {
  patches: 'patches',
  patchesStrategicMerge: 'patches',
  patchesJson6902: 'patches',
  transformers: 'transformers',
  generators: 'generators',
  configMapGenerator: 'generated ConfigMaps',
  secretGenerator: 'generated Secrets',
  helmCharts: 'charts',
  helmChartInflationGenerator: 'charts',
  replacements: 'replacements',
};

const kustomization = z.looseObject({
  namespace: z.string().optional().catch(undefined),
  namePrefix: z.string().default('').catch(''),
  nameSuffix: z.string().default('').catch(''),
});

/**
 * Reads a kustomization.yaml. Never throws: what is wrong with it is in the result.
 *
 * @internal
 */
export function parseKustomization(path: string, text: string): Kustomization {
  const broken = (
    problem: NonNullable<Kustomization['problem']>,
  ): Kustomization => ({
    path,
    entries: [],
    uses: [],
    transform: { namespace: undefined, prefix: '', suffix: '' },
    unfollowed: [],
    problem,
  });
  try {
    const lines = new LineCounter();
    const document = parseDocument(text, {
      version: '1.1',
      lineCounter: lines,
    });
    const [error] = document.errors;
    if (error) {
      return broken(describeYamlError(error));
    }
    const read = kustomization.safeParse(document.toJS() ?? {});
    if (!read.success) {
      return broken({ message: 'it holds no mapping at its top' });
    }
    const { data } = read;
    const toEntry = (entry: string, at: ValuePath): KustomizationEntry => {
      const node = document.getIn(at, true);
      const offset = (isNode(node) && node.range?.[0]) || 0;
      return {
        text: entry,
        target: targetOf(path, entry),
        line: lines.linePos(offset).line,
        at,
      };
    };
    return {
      path,
      entries: LISTS.flatMap(name =>
        listOf(data[name]).flatMap((entry, index) =>
          typeof entry === 'string' ? [toEntry(entry, [name, index])] : [],
        ),
      ),
      uses: usedFiles(data).map(({ file, at }) => toEntry(file, at)),
      transform: {
        namespace: data.namespace,
        prefix: data.namePrefix,
        suffix: data.nameSuffix,
      },
      unfollowed: [
        ...new Set(
          Object.entries(UNFOLLOWED).flatMap(([key, name]) =>
            data[key] === undefined ? [] : [name],
          ),
        ),
      ],
    };
  } catch (error) {
    // Aliases without an anchor, too many of them, or more levels than the parser can go down.
    return broken(describeYamlError(error));
  }
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function targetOf(path: string, entry: string): string | undefined {
  return isRemoteEntry(entry)
    ? undefined
    : posix.join(posix.dirname(path), entry).replace(/\/$/, '');
}
