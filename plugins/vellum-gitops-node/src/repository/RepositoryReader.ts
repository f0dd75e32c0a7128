/**
 * Reads the files of a repository at one commit. Paths are relative to its root, with `/`, without a leading one;
 * the root itself is `.`.
 *
 * @public
 */
export interface RepositoryReader {
  /** The text of a file; undefined where there is none. */
  readFile(path: string): Promise<string | undefined>;
  /** The paths of all files below a folder, at any depth, sorted; empty where there is no such folder. */
  listFiles(folder: string): Promise<string[]>;
}
