import { RepositoryReader } from '../../repository';
import { BlobQueue } from '../files/BlobQueue';
import { TreeRepositoryReader } from '../files/TreeRepositoryReader';
import { findChangedFiles } from '../files/findChangedFiles';
import { findWritableMode } from '../files/findWritableMode';
import {
  CommitComparison,
  Forge,
  NewCommit,
  NewPullRequest,
  PullRequest,
  PullRequestSearch,
  PullRequestState,
  PullRequestText,
  RepositoryState,
} from '../Forge';
import { ForgeError } from '../ForgeError';
import { ForgePulls } from '../ForgePulls';
import { RepositoryAddress } from '../RepositoryAddress';
import { CommitAuthor, writeCommit } from './commitObject';
import { commitsBetween } from './commitsBetween';
import { fetchBlobs } from './fetchBlobs';
import { findMergeBase } from './findMergeBase';
import { GitClient } from './GitClient';
import { GitObject, idOf } from './GitObject';
import { GitSnapshot } from './GitSnapshot';
import { replaceFiles } from './replaceFiles';

/*
 * Forges whose REST API has no git data in it (GitLab, Gitea) write a commit and move its branch in one request, on whatever
 * the branch is by then, and cannot make a commit with two parents. So for them only what is no git at all goes through the REST
 * API, and all else is git's own protocol. A commit is made here, where nobody sees it, and pushed: the server moves the
 * branch only if it still is where it was read, which is the promise of this package, kept by git itself. Commits have
 * the same shape as on GitHub, merges among them.
 */

/**
 * A forge that serves git over HTTP.
 *
 * @internal
 */
export class GitForge implements Forge {
  static create(options: {
    address: RepositoryAddress;
    git: GitClient;
    pulls: ForgePulls;
    /** Whom the credentials belong to, if they may know it. */
    readAuthor: () => Promise<CommitAuthor | undefined>;
  }): GitForge {
    const { address, git, pulls, readAuthor } = options;
    return new GitForge(address, git, pulls, readAuthor);
  }

  private readonly snapshots = new Map<string, GitSnapshot>();
  /** What was made and not pushed yet, by the id of the commit. */
  private readonly prepared = new Map<string, GitObject[]>();
  private readonly blobs: BlobQueue;

  private constructor(
    readonly address: RepositoryAddress,
    private readonly git: GitClient,
    private readonly pulls: ForgePulls,
    private readonly readAuthor: () => Promise<CommitAuthor | undefined>,
  ) {
    this.blobs = BlobQueue.create({ fetch: wanted => fetchBlobs(git, wanted) });
  }

  readRepository(): Promise<RepositoryState> {
    return this.pulls.readRepository();
  }

  readBranch(
    branch: string,
    options: { uncancellable?: boolean } = {},
  ): Promise<string | undefined> {
    return this.git.readBranch(branch, {
      purpose: `read branch ${branch}`,
      onCancel: options.uncancellable ? 'ignore' : 'stop',
    });
  }

  openReader(commit: string): RepositoryReader {
    return TreeRepositoryReader.create({
      tree: this.openSnapshot(commit),
      readBlob: (sha, path) => this.blobs.load(sha, path),
    });
  }

  async compareCommits(options: {
    base: string;
    head: string;
  }): Promise<CommitComparison> {
    const { git } = this;
    const { base, head } = options;
    const ahead = await commitsBetween({ git, base, head });
    const behind = await commitsBetween({ git, base: head, head: base });
    const mergeBase = await findMergeBase({ git, base, head, ahead, behind });
    return {
      ahead: ahead.map(({ sha, message, author }) => ({
        sha,
        message,
        author,
      })),
      aheadBy: ahead.length,
      behindBy: behind.length,
      mergeBase,
      files:
        mergeBase === undefined
          ? undefined
          : await this.listChanges(mergeBase, head),
    };
  }

  async prepareCommit(options: NewCommit): Promise<string> {
    const { tree, parents, files, message } = options;
    const snapshot = this.openSnapshot(tree);
    const folders = await snapshot.readFolders();
    const deleted = new Set(
      files.filter(each => each.text === null).map(each => each.path),
    );
    const objects: GitObject[] = [];
    const writes = [];
    for (const { path, text } of files) {
      const mode = await findWritableMode({ tree: snapshot, path, deleted });
      if (text === null) {
        writes.push({ path, content: null });
      } else {
        const blob: GitObject = { type: 'blob', data: Buffer.from(text) };
        objects.push(blob);
        writes.push({ path, content: { mode, sha: idOf(blob) } });
      }
    }
    const { root, written } = replaceFiles({ ...folders, files: writes });
    const commit = writeCommit({
      tree: root,
      parents,
      author: (await this.readAuthor()) ?? {
        name: 'Vellum',
        email: `vellum@${this.address.host.replace(/:.*/, '')}`,
      },
      time: new Date(),
      message,
    });
    const id = idOf(commit);
    this.prepared.set(id, [...objects, ...written, commit]);
    return id;
  }

  async createBranch(branch: string, commit: string): Promise<void> {
    await this.git.push({
      branch,
      from: undefined,
      to: commit,
      objects: this.prepared.get(commit),
      purpose: `create branch ${branch}`,
      onCancel: 'finish',
    });
  }

  async moveBranch(
    branch: string,
    { from, to }: { from: string; to: string },
  ): Promise<void> {
    await this.git.push({
      branch,
      from,
      to,
      objects: this.prepared.get(to),
      purpose: `add a commit to branch ${branch}`,
      onCancel: 'finish',
    });
  }

  async deleteBranch(branch: string, commit: string): Promise<boolean> {
    try {
      await this.git.push({
        branch,
        from: commit,
        to: undefined,
        purpose: `delete branch ${branch}`,
        onCancel: 'ignore',
      });
      return true;
    } catch (error) {
      if (error instanceof ForgeError && error.reason === 'conflict') {
        const options = { uncancellable: true };
        return (await this.readBranch(branch, options)) === undefined;
      }
      throw error;
    }
  }

  findPullRequest(
    options: PullRequestSearch,
  ): Promise<PullRequest | undefined> {
    return this.pulls.findPullRequest(options);
  }

  openPullRequest(options: NewPullRequest): Promise<PullRequest> {
    return this.pulls.openPullRequest(options);
  }

  readPullRequest(number: number): Promise<PullRequestState> {
    return this.pulls.readPullRequest(number);
  }

  updatePullRequest(number: number, text: PullRequestText): Promise<void> {
    return this.pulls.updatePullRequest(number, text);
  }

  private async listChanges(from: string, to: string): Promise<string[]> {
    const [before, after] = await Promise.all(
      [from, to].map(commit => this.openSnapshot(commit).listEntries('.')),
    );
    return findChangedFiles(before, after);
  }

  /** A commit never changes, so its folders are fetched once. */
  private openSnapshot(commit: string): GitSnapshot {
    const known = this.snapshots.get(commit);
    if (known) {
      return known;
    }
    const snapshot = GitSnapshot.create({ git: this.git, commit });
    this.snapshots.set(commit, snapshot);
    return snapshot;
  }
}
