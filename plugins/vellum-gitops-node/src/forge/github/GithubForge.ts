import { z } from 'zod';
import { RepositoryReader } from '../../repository';
import { mapWithLimit } from '../../repository/mapWithLimit';
import { Forge, ForgeCommit, PullRequest } from '../Forge';
import { ForgeError } from '../ForgeError';
import { RepositoryAddress } from '../RepositoryAddress';
import { GithubClient } from './GithubClient';
import { GithubRepositoryReader } from './GithubRepositoryReader';
import { githubSchemas } from './githubSchemas';
import { GithubTree } from './GithubTree';

/** Blobs that are written at the same time: GitHub asks for few. */
const PARALLEL_WRITES = 4;

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
    /** With the credentials. */
    headers: Record<string, string>;
    /** Limit for each request; 30 seconds where absent. */
    timeoutMs?: number;
    signal?: AbortSignal;
  }): GithubForge {
    const { timeoutMs = 30_000 } = options;
    return new GithubForge(
      options.address,
      GithubClient.create({ ...options, timeoutMs }),
    );
  }

  private readonly trees = new Map<string, GithubTree>();

  private constructor(
    readonly address: RepositoryAddress,
    private readonly client: GithubClient,
  ) {}

  async readRepository(): Promise<{ defaultBranch: string; url: string }> {
    const answer = await this.client.send({
      method: 'GET',
      path: '',
      purpose: 'read the repository',
      schema: githubSchemas.repository,
    });
    return { defaultBranch: answer.default_branch, url: answer.html_url };
  }

  async readBranch(
    branch: string,
    options: { uncancellable?: boolean } = {},
  ): Promise<string | undefined> {
    try {
      const { object } = await this.client.send({
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
    return GithubRepositoryReader.create({
      client: this.client,
      tree: this.openTree(commit),
    });
  }

  async compareCommits(options: {
    base: string;
    head: string;
  }): Promise<{ ahead: ForgeCommit[]; aheadBy: number; behindBy: number }> {
    const { base, head } = options;
    const answer = await this.client.send({
      method: 'GET',
      path: `/compare/${base}...${head}`,
      purpose: 'compare commits',
      schema: githubSchemas.comparison,
    });
    return {
      ahead: answer.commits.map(({ sha, commit }) => ({
        sha,
        message: commit.message,
        author: commit.author?.name ?? 'somebody',
      })),
      aheadBy: answer.ahead_by,
      behindBy: answer.behind_by,
    };
  }

  async prepareCommit(options: {
    tree: string;
    parents: string[];
    files: { path: string; text: string | null }[];
    message: string;
  }): Promise<string> {
    const { tree, parents, files, message } = options;
    const base = await this.client.send({
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
    await this.client.send({
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
    await this.client.send({
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
    await this.client.send({
      method: 'DELETE',
      path: `/git/refs/heads/${encodeBranch(branch)}`,
      purpose: `delete branch ${branch}`,
      schema: githubSchemas.nothing,
      onCancel: 'ignore',
    });
    return true;
  }

  async findPullRequest(options: {
    branch: string;
    target: string;
    uncancellable?: boolean;
  }): Promise<PullRequest | undefined> {
    const { branch, target, uncancellable } = options;
    const query = new URLSearchParams({
      head: `${this.address.owner}:${branch}`,
      base: target,
      state: 'open',
    });
    const [found] = await this.client.send({
      method: 'GET',
      path: `/pulls?${query}`,
      purpose: `look for the pull request of branch ${branch}`,
      schema: z.array(githubSchemas.pullRequest),
      onCancel: uncancellable ? 'ignore' : 'stop',
    });
    return found && { number: found.number, url: found.html_url };
  }

  async openPullRequest(options: {
    branch: string;
    target: string;
    title: string;
    body: string;
  }): Promise<PullRequest> {
    const { branch, target, title, body } = options;
    const opened = await this.client.send({
      method: 'POST',
      path: '/pulls',
      body: { head: branch, base: target, title, body },
      purpose: `open a pull request from branch ${branch}`,
      schema: githubSchemas.pullRequest,
      onCancel: 'finish',
    });
    return { number: opened.number, url: opened.html_url };
  }

  async updatePullRequest(
    number: number,
    text: { title: string; body: string },
  ): Promise<void> {
    await this.client.send({
      method: 'PATCH',
      path: `/pulls/${number}`,
      body: text,
      purpose: `describe pull request #${number}`,
      schema: githubSchemas.nothing,
      onCancel: 'finish',
    });
  }

  private async writeBlobs(
    commit: string,
    files: { path: string; text: string | null }[],
  ) {
    const tree = this.openTree(commit);
    return mapWithLimit(files, PARALLEL_WRITES, async ({ path, text }) => {
      const before = await tree.findEntry(path);
      if (before && before.type !== 'blob') {
        throw new ForgeError('refused', `${path} is a folder, not a file`);
      }
      if (before?.mode === '120000') {
        throw new ForgeError(
          'refused',
          `${path} is a symbolic link, which is not written through; change the file it points to by hand`,
        );
      }
      if (text === null) {
        return { path, mode: '100644', type: 'blob', sha: null };
      }
      const { sha } = await this.post('/git/blobs', `write ${path}`, {
        content: Buffer.from(text, 'utf8').toString('base64'),
        encoding: 'base64',
      });
      return { path, mode: before?.mode ?? '100644', type: 'blob', sha };
    });
  }

  /** A commit never changes, so its folders are listed once. */
  private openTree(commit: string): GithubTree {
    const known = this.trees.get(commit);
    if (known) {
      return known;
    }
    const tree = GithubTree.create({ client: this.client, commit });
    this.trees.set(commit, tree);
    return tree;
  }

  private post(path: string, purpose: string, body: object) {
    return this.client.send({
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
