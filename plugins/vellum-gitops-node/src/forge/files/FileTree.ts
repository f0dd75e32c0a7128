/**
 * A file, folder or submodule of a commit, as git stores it.
 *
 * @internal
 */
export interface FileTreeEntry {
  /** From the root of the repository. */
  path: string;
  /** `100644`, `100755`, `120000` (symbolic link), `040000` (folder) or `160000` (submodule). */
  mode: string;
  type: string;
  /** Id of its content. */
  sha: string;
}

/**
 * The folders of a repository at one commit.
 *
 * @internal
 */
export interface FileTree {
  findEntry(path: string): Promise<FileTreeEntry | undefined>;
  /** Everything below a folder, at any depth. */
  listEntries(folder: string): Promise<FileTreeEntry[]>;
}
