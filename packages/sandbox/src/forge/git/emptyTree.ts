import { GitDirectory } from './GitDirectory';

/** The tree without entries, which a first commit is compared with. @internal */
export function emptyTree(git: GitDirectory): Promise<string> {
  return git.text(['hash-object', '-w', '-t', 'tree', '--stdin']);
}
