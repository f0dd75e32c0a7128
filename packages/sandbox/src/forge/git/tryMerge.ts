import { GitDirectory } from './GitDirectory';

/** @internal */
export type MergeOutcome =
  | { clean: true; tree: string }
  | { clean: false; conflicts: string[] };

/**
 * Merges two commits without a working tree and without moving a ref.
 *
 * @internal
 */
export async function tryMerge(
  git: GitDirectory,
  base: string,
  head: string,
): Promise<MergeOutcome> {
  const { code, stdout } = await git.run(
    ['merge-tree', '--write-tree', '-z', '--name-only', base, head],
    { accept: [1] },
  );
  const [tree, ...rest] = stdout.toString('utf8').split('\0');
  if (code === 0) {
    return { clean: true, tree: tree.trim() };
  }
  // The names of the files in conflict end at an empty field; messages follow it.
  const end = rest.indexOf('');
  const conflicts = [...new Set(end < 0 ? rest : rest.slice(0, end))];
  return { clean: false, conflicts };
}
