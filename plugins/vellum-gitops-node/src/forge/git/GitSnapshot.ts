import { isBelow } from '../../repository/isBelow';
import { FileTree, FileTreeEntry } from '../files/FileTree';
import { dataOf } from './dataOf';
import { GitClient } from './GitClient';
import { GitObject } from './GitObject';
import { readCommit } from './commitObject';
import { isFolder, readTree, TreeLine } from './treeObject';

const SUBMODULE = '160000';

/** A few folders that hold each other many times can stand for more files than there is memory. */
const MAX_ENTRIES = 1_000_000;

/** The longest path that systems know. */
const MAX_PATH = 4096;

interface GitFolders {
  /** Id of the root. */
  root: string;
  /** The lines of each folder by its id. */
  folders: Map<string, TreeLine[]>;
  /** By path. */
  entries: Map<string, FileTreeEntry>;
}

/**
 * All folders of a repository at one commit, fetched in one request without the contents of the files.
 *
 * @internal
 */
export class GitSnapshot implements FileTree {
  static create(options: { git: GitClient; commit: string }) {
    return new GitSnapshot(options.git, options.commit);
  }

  private loaded?: Promise<GitFolders>;

  private constructor(
    private readonly git: GitClient,
    private readonly commit: string,
  ) {}

  async findEntry(path: string): Promise<FileTreeEntry | undefined> {
    return (await this.load()).entries.get(path);
  }

  async listEntries(folder: string): Promise<FileTreeEntry[]> {
    const { entries } = await this.load();
    return [...entries.values()].filter(each => isBelow(each.path, folder));
  }

  /** Id of the root folder, and the lines of every folder by its id. */
  async readFolders(): Promise<{
    root: string;
    folders: ReadonlyMap<string, TreeLine[]>;
  }> {
    return this.load();
  }

  private load() {
    this.loaded ??= this.fetch();
    return this.loaded;
  }

  private async fetch() {
    const purpose = `list the files at commit ${this.commit.slice(0, 7)}`;
    const objects = await this.git.fetchObjects({
      wants: [this.commit],
      filter: 'blob:none',
      shallow: true,
      purpose,
    });
    return this.git.understand({ purpose }, () =>
      foldersOf(this.commit, objects),
    );
  }
}

function foldersOf(
  commit: string,
  objects: Map<string, GitObject>,
): GitFolders {
  const { tree: root } = readCommit(dataOf(objects, commit));
  const folders = new Map<string, TreeLine[]>();
  const entries = new Map<string, FileTreeEntry>();
  const open = [{ sha: root, prefix: '' }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { sha, prefix } = next;
    const lines = readTree(dataOf(objects, sha));
    folders.set(sha, lines);
    for (const line of lines) {
      const path = `${prefix}${line.name}`;
      entries.set(path, entryOf(path, line));
      if (entries.size > MAX_ENTRIES || path.length > MAX_PATH) {
        throw new RangeError('it has more files than can be listed');
      }
      if (isFolder(line)) {
        open.push({ sha: line.sha, prefix: `${path}/` });
      }
    }
  }
  return { root, folders, entries };
}

function entryOf(path: string, line: TreeLine): FileTreeEntry {
  const { mode, sha } = line;
  if (isFolder(line)) {
    return { path, mode, sha, type: 'tree' };
  }
  return { path, mode, sha, type: mode === SUBMODULE ? 'commit' : 'blob' };
}
