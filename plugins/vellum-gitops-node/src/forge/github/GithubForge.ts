import { RepositoryReader } from '../../repository';
import { mapWithLimit } from '../../repository/mapWithLimit';
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
import { BlobQueue } from '../files/BlobQueue';
import { TreeRepositoryReader } from '../files/TreeRepositoryReader';
import { findWritableMode } from '../files/findWritableMode';
import { ForgeApi } from '../http/ForgeApi';
import { ForgeHttp } from '../http/ForgeHttp';
import { RestPulls } from '../http/RestPulls';
import { RepositoryAddress } from '../RepositoryAddress';
import { GitClient } from '../git/GitClient';
import { GithubBlobs } from './GithubBlobs';
import { githubDialect } from './githubDialect';
import { githubPulls } from './githubPulls';
import { githubSchemas } from './githubSchemas';
import { GithubTree } from './GithubTree';

/** Blobs that are written at the same time: GitHub asks for few. */
const PARALLEL_WRITES = 4;

/** GitHub lists no more files of a comparison than these, without a word. */
const MAX_COMPARED_FILES = 300;

/**
 * GitHub, and forges with its REST API, by the API for git data: the only one with which a commit can be made before
 * any branch shows it.
 *
 * @internal
 */
export class GithubForge implements Forge {
  static create(options: {
    address: RepositoryAddress;
    apiBaseUrl: string;
    http: ForgeHttp;
    /** To read many files at once. */
    git: GitClient;
    /** The credentials are those of a GitHub App. */
    isApp?: boolean;
  }): GithubForge {
    const { address, apiBaseUrl, http, git, isApp = false } = options;
    const api = ForgeApi.create({
      address,
      http,
      baseUrl: `${apiBaseUrl}/repos/${address.owner}/${address.repo}`,
      dialect: githubDialect,
      headers: {
        Accept: 'application/vnd.github+json',
        'X-GitHub-Api-Version': '2022-11-28',
      },
    });
    const blobs = GithubBlobs.create({ api, git });
    const queue = BlobQueue.create({ fetch: wanted => blobs.fetch(wanted) });
    const dialect = githubPulls(address, { isApp });
    const pulls = RestPulls.create({ api, dialect });
    return new GithubForge(address, api, queue, pulls);
  }

  private readonly trees = new Map<string, GithubTree>();

  private constructor(
    readonly address: RepositoryAddress,
    private readonly api: ForgeApi,
    private readonly blobs: BlobQueue,
    private readonly pulls: ForgePulls,
  ) {}

  readRepository(): Promise<RepositoryState> {
    return this.pulls.readRepository();
  }

  async readBranch(
    branch: string,
    options: { uncancellable?: boolean } = {},
  ): Promise<string | undefined> {
    try {
      const { object } = await this.api.send({
        method: 'GET',
        path: `/git/ref/heads/${encodeBranch(branch)}`,
        purpose: `read branch ${branch}`,
        schema: githubSchemas.ref,
        onCancel: options.uncancellable ? 'ignore' : 'stop',
      });
      return object.sha;
    } catch (error) {
      // 409 is how GitHub answers for a repository without any commit.
      if (
        error instanceof ForgeError &&
        (error.reason === 'not-found' || error.reason === 'conflict')
      ) {
        return undefined;
      }
      throw error;
    }
  }

  openReader(commit: string): RepositoryReader {
    return TreeRepositoryReader.create({
      tree: this.openTree(commit),
      readBlob: (sha, path) => this.blobs.load(sha, path),
    });
  }

  async compareCommits(options: {
    base: string;
    head: string;
  }): Promise<CommitComparison> {
    const { base, head } = options;
    const answer = await this.api.send({
      method: 'GET',
      path: `/compare/${base}...${head}`,
      purpose: 'compare commits',
      schema: githubSchemas.comparison,
    });
    const { files } = answer;
    return {
      ahead: answer.commits.map(({ sha, commit }) => ({
        sha,
        message: commit.message,
        author: commit.author?.name ?? 'somebody',
      })),
      aheadBy: answer.ahead_by,
      behindBy: answer.behind_by,
      mergeBase: answer.merge_base_commit?.sha,
      files:
        files && files.length < MAX_COMPARED_FILES
          ? files.flatMap(each =>
              each.previous_filename
                ? [each.previous_filename, each.filename]
                : [each.filename],
            )
          : undefined,
    };
  }

  async prepareCommit(options: NewCommit): Promise<string> {
    const { tree, parents, files, message } = options;
    const base = await this.api.send({
      method: 'GET',
      path: `/git/commits/${tree}`,
      purpose: `read commit ${tree.slice(0, 7)}`,
      schema: githubSchemas.commit,
    });
    const entries = await this.writeBlobs(tree, files);
    const written = await this.post('/git/trees', 'write the folders', {
      base_tree: base.tree.sha,
      tree: entries,
    });
    const commit = await this.post('/git/commits', 'write the commit', {
      message,
      tree: written.sha,
      parents,
    });
    return commit.sha;
  }

  async createBranch(branch: string, commit: string): Promise<void> {
    await this.api.send({
      method: 'POST',
      path: '/git/refs',
      body: { ref: `refs/heads/${branch}`, sha: commit },
      purpose: `create branch ${branch}`,
      schema: githubSchemas.nothing,
      onCancel: 'finish',
    });
  }

  /** GitHub itself compares the commit with the head. */
  async moveBranch(
    branch: string,
    { to }: { from: string; to: string },
  ): Promise<void> {
    await this.api.send({
      method: 'PATCH',
      path: `/git/refs/heads/${encodeBranch(branch)}`,
      body: { sha: to, force: false },
      purpose: `add a commit to branch ${branch}`,
      schema: githubSchemas.nothing,
      onCancel: 'finish',
    });
  }

  async deleteBranch(branch: string, commit: string): Promise<boolean> {
    if ((await this.readBranch(branch, { uncancellable: true })) !== commit) {
      return false;
    }
    await this.api.send({
      method: 'DELETE',
      path: `/git/refs/heads/${encodeBranch(branch)}`,
      purpose: `delete branch ${branch}`,
      schema: githubSchemas.nothing,
      onCancel: 'ignore',
    });
    return true;
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

  private async writeBlobs(commit: string, files: NewCommit['files']) {
    const tree = this.openTree(commit);
    const deleted = new Set(
      files.filter(each => each.text === null).map(each => each.path),
    );
    return mapWithLimit(files, PARALLEL_WRITES, async ({ path, text }) => {
      const mode = await findWritableMode({ tree, path, deleted });
      if (text === null) {
        return { path, mode, type: 'blob', sha: null };
      }
      const { sha } = await this.post('/git/blobs', `write ${path}`, {
        content: Buffer.from(text, 'utf8').toString('base64'),
        encoding: 'base64',
      });
      return { path, mode, type: 'blob', sha };
    });
  }

  /** A commit never changes, so its folders are listed once. */
  private openTree(commit: string): GithubTree {
    const known = this.trees.get(commit);
    if (known) {
      return known;
    }
    const tree = GithubTree.create({ api: this.api, commit });
    this.trees.set(commit, tree);
    return tree;
  }

  private post(path: string, purpose: string, body: object) {
    return this.api.send({
      method: 'POST',
      path,
      body,
      purpose,
      schema: githubSchemas.created,
    });
  }
}

function encodeBranch(branch: string): string {
  return branch.split('/').map(encodeURIComponent).join('/');
}
