import { posix } from 'node:path';
import { KustomizationView } from './KustomizationView';

/**
 * Gives for a folder the entries of its kustomization that bring the same objects before and after a change, so that
 * nobody needs to read them to see what the change does.
 *
 * @internal
 */
export function unchangedEntries(options: {
  before: KustomizationView;
  after: KustomizationView;
  touched: readonly string[];
}): (folder: string) => Promise<ReadonlySet<string>> {
  const { before, after } = options;
  const affected = new Set(options.touched.flatMap(withFolders));
  return async folder => {
    const [old, current] = [
      await before.find(folder),
      await after.find(folder),
    ];
    const kept = new Set(current?.entries.map(({ target }) => target));
    return new Set(
      (old?.entries ?? []).flatMap(({ target }) =>
        target !== undefined && kept.has(target) && !affected.has(target)
          ? [target]
          : [],
      ),
    );
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
