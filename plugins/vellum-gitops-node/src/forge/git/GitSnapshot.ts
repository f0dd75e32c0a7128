import { isBelow } from '../../repository/isBelow';
import { FileTree, FileTreeEntry } from '../files/FileTree';
import { ForgeError } from '../ForgeError';
import { GitClient } from './GitClient';
import { GitObject } from './GitObject';
import { readCommit } from './commitObject';
import { isFolder, readTree, TreeLine } from './treeObject';

const SUBMODULE = '160000';

/**
 * All folders of a repository at one commit, fetched in one request without the contents of the files.
 *
 * @internal
 */
export class GitSnapshot implements FileTree {
  static create(options: { git: GitClient; commit: string }) {
    return new GitSnapshot(options.git, options.commit);
  }

  private loaded?: Promise<{
    root: string;
    folders: Map<string, TreeLine[]>;
    entries: Map<string, FileTreeEntry>;
  }>;

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
    const objects = await this.git.fetchObjects({
      wants: [this.commit],
      filter: 'blob:none',
      shallow: true,
      purpose: `list the files at commit ${this.commit.slice(0, 7)}`,
    });
    const { tree: root } = readCommit(find(objects, this.commit));
    const folders = new Map<string, TreeLine[]>();
    const entries = new Map<string, FileTreeEntry>();
    const open = [{ sha: root, prefix: '' }];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const { sha, prefix } = next;
      const lines = readTree(find(objects, sha));
      folders.set(sha, lines);
      for (const line of lines) {
        const path = `${prefix}${line.name}`;
        entries.set(path, entryOf(path, line));
        if (isFolder(line)) {
          open.push({ sha: line.sha, prefix: `${path}/` });
        }
      }
    }
    return { root, folders, entries };
  }
}

function entryOf(path: string, line: TreeLine): FileTreeEntry {
  const { mode, sha } = line;
  if (isFolder(line)) {
    return { path, mode, sha, type: 'tree' };
  }
  return { path, mode, sha, type: mode === SUBMODULE ? 'commit' : 'blob' };
}

function find(objects: Map<string, GitObject>, id: string): Buffer {
  const object = objects.get(id);
  if (!object) {
    throw new ForgeError(
      'failed',
      `The forge did not send all folders of the repository (${id.slice(
        0,
        7,
      )} is missing); try again`,
    );
  }
  return object.data;
}
