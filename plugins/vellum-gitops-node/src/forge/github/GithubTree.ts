import { posix } from 'node:path';
import { isBelow } from '../../repository/isBelow';
import { FileTree, FileTreeEntry } from '../files/FileTree';
import { ForgeApi } from '../http/ForgeApi';
import { githubSchemas } from './githubSchemas';

/**
 * The folders of a repository at one commit. One request lists them all; GitHub cuts that list off in repositories of
 * about 100 000 files, and then only the folders that are asked for are listed, one request each.
 *
 * @internal
 */
export class GithubTree implements FileTree {
  static create(options: { api: ForgeApi; commit: string }) {
    return new GithubTree(options.api, options.commit);
  }

  private whole?: Promise<Map<string, FileTreeEntry> | undefined>;
  private readonly folders = new Map<string, Promise<FileTreeEntry[]>>();

  private constructor(
    private readonly api: ForgeApi,
    private readonly commit: string,
  ) {}

  async findEntry(path: string): Promise<FileTreeEntry | undefined> {
    const whole = await this.loadWhole();
    if (whole) {
      return whole.get(path);
    }
    const siblings = await this.listFolder(posix.dirname(path));
    return siblings.find(each => each.path === path);
  }

  async listEntries(folder: string): Promise<FileTreeEntry[]> {
    const whole = await this.loadWhole();
    if (whole) {
      return [...whole.values()].filter(each => isBelow(each.path, folder));
    }
    const found: FileTreeEntry[] = [];
    const open = [folder];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const entries = await this.listFolder(next);
      found.push(...entries);
      open.push(
        ...entries.filter(each => each.type === 'tree').map(each => each.path),
      );
    }
    return found;
  }

  private loadWhole() {
    this.whole ??= this.request(this.commit, '?recursive=1').then(
      ({ tree, truncated }) =>
        truncated ? undefined : new Map(tree.map(each => [each.path, each])),
    );
    return this.whole;
  }

  private listFolder(folder: string): Promise<FileTreeEntry[]> {
    const known = this.folders.get(folder);
    if (known) {
      return known;
    }
    const entries = this.loadFolder(folder);
    this.folders.set(folder, entries);
    return entries;
  }

  private async loadFolder(folder: string): Promise<FileTreeEntry[]> {
    if (folder === '.') {
      return (await this.request(this.commit, '')).tree;
    }
    const parent = await this.listFolder(posix.dirname(folder));
    const entry = parent.find(each => each.path === folder);
    if (entry?.type !== 'tree') {
      return [];
    }
    const { tree } = await this.request(entry.sha, '');
    return tree.map(each => ({ ...each, path: `${folder}/${each.path}` }));
  }

  private request(sha: string, query: string) {
    return this.api.send({
      method: 'GET',
      path: `/git/trees/${sha}${query}`,
      purpose: `list the files at commit ${this.commit.slice(0, 7)}`,
      schema: githubSchemas.tree,
    });
  }
}
