import { posix } from 'node:path';
import { KustomizationView } from './KustomizationView';

/**
 * The entries of one kustomization that two states of a repository have in common.
 *
 * @internal
 */
export interface CommonEntries {
  /** Listed in both. */
  kept: ReadonlySet<string>;
  /** Those of them below which nothing is touched: they bring the same objects, so nobody needs to read them. */
  unchanged: ReadonlySet<string>;
}

/**
 * Gives for a folder what its kustomization lists before and after a change.
 *
 * @internal
 */
export function unchangedEntries(options: {
  before: KustomizationView;
  after: KustomizationView;
  touched: readonly string[];
}): (folder: string) => Promise<CommonEntries> {
  const { before, after } = options;
  const affected = new Set(options.touched.flatMap(withFolders));
  return async folder => {
    const old = await before.find(folder);
    const current = await after.find(folder);
    const listed = new Set(current?.entries.map(({ target }) => target));
    const kept = (old?.entries ?? []).flatMap(({ target }) =>
      target !== undefined && listed.has(target) ? [target] : [],
    );
    return {
      kept: new Set(kept),
      unchanged: new Set(kept.filter(each => !affected.has(each))),
    };
  };
}

function withFolders(path: string): string[] {
  const paths = [path];
  for (let each = path; each !== '.'; ) {
    each = posix.dirname(each);
    paths.push(each);
  }
  return paths;
}
