import { FileTreeEntry } from './FileTree';

/**
 * The paths of the files that two commits have not in common, sorted: new, changed and deleted ones.
 *
 * @internal
 */
export function findChangedFiles(
  before: readonly FileTreeEntry[],
  after: readonly FileTreeEntry[],
): string[] {
  const [old, current] = [before, after].map(
    entries =>
      new Map(
        entries
          .filter(each => each.type !== 'tree')
          .map(each => [each.path, `${each.mode} ${each.sha}`]),
      ),
  );
  return [...new Set([...old.keys(), ...current.keys()])]
    .filter(path => old.get(path) !== current.get(path))
    .sort();
}
