import { z } from 'zod';
import { PullRequest, PullRequestState, RepositoryState } from '../Forge';
import { CommitAuthor } from '../git/commitObject';
import { ForgePulls } from '../git/ForgePulls';
import { ForgeApi } from '../http/ForgeApi';
import { optionalAnswer } from '../http/optionalAnswer';
import { RepositoryAddress } from '../RepositoryAddress';

/** Servers may give fewer. */
const PAGE_SIZE = 50;

const repository = z.object({
  default_branch: z.string(),
  html_url: z.string(),
  archived: z.boolean().optional(),
  permissions: z.object({ push: z.boolean() }).nullish(),
});
const side = z.object({
  ref: z.string(),
  // Of a fork that is gone.
  repo_id: z.number(),
});
const pullRequest = z.object({
  number: z.number(),
  html_url: z.string(),
  head: side,
  base: side,
});
const pullRequestState = z.object({
  html_url: z.string(),
  state: z.enum(['open', 'closed']),
  merged: z.boolean(),
});
const user = z.object({
  login: z.string(),
  full_name: z.string(),
  email: z.string(),
});

/**
 * What of a repository on Gitea is not git, by version 1 of its REST API.
 *
 * @internal
 */
export class GiteaPulls implements ForgePulls {
  static create(options: { address: RepositoryAddress; api: ForgeApi }) {
    const { owner, repo } = options.address;
    return new GiteaPulls(options.api, `/repos/${owner}/${repo}`);
  }

  private constructor(
    private readonly api: ForgeApi,
    private readonly base: string,
  ) {}

  async readRepository(): Promise<RepositoryState> {
    const { default_branch, html_url, archived, permissions } =
      await this.api.send({
        method: 'GET',
        path: this.base,
        purpose: 'read the repository',
        schema: repository,
      });
    return {
      defaultBranch: default_branch,
      url: html_url,
      canPush: permissions?.push,
      isArchived: archived,
    };
  }

  async readAuthor(): Promise<CommitAuthor | undefined> {
    const found = await optionalAnswer(
      this.api.send({
        method: 'GET',
        path: '/user',
        purpose: 'read whom the credentials belong to',
        schema: user,
      }),
    );
    return found?.email
      ? { name: found.full_name || found.login, email: found.email }
      : undefined;
  }

  /** Gitea lists the open ones of a target; the branch is looked for here. */
  async findPullRequest(options: {
    branch: string;
    target: string;
    uncancellable?: boolean;
  }): Promise<PullRequest | undefined> {
    const { branch, target, uncancellable } = options;
    for (let page = 1; ; page++) {
      const query = new URLSearchParams({
        state: 'open',
        base_branch: target,
        limit: `${PAGE_SIZE}`,
        page: `${page}`,
      });
      const listed = await this.api.send({
        method: 'GET',
        path: `${this.base}/pulls?${query}`,
        purpose: `look for the pull request of branch ${branch}`,
        schema: z.array(pullRequest),
        onCancel: uncancellable ? 'ignore' : 'stop',
      });
      const found = listed.find(
        ({ head, base }) =>
          head.ref === branch &&
          base.ref === target &&
          head.repo_id === base.repo_id,
      );
      if (found || listed.length === 0) {
        return found && { number: found.number, url: found.html_url };
      }
    }
  }

  async openPullRequest(options: {
    branch: string;
    target: string;
    title: string;
    body: string;
  }): Promise<PullRequest> {
    const { branch, target, title, body } = options;
    const opened = await this.api.send({
      method: 'POST',
      path: `${this.base}/pulls`,
      body: { head: branch, base: target, title, body },
      purpose: `open a pull request from branch ${branch}`,
      schema: pullRequest,
      onCancel: 'finish',
    });
    return { number: opened.number, url: opened.html_url };
  }

  async readPullRequest(number: number): Promise<PullRequestState> {
    const { html_url, state, merged } = await this.api.send({
      method: 'GET',
      path: `${this.base}/pulls/${number}`,
      purpose: `read pull request #${number}`,
      schema: pullRequestState,
    });
    return { number, url: html_url, state: merged ? 'merged' : state };
  }

  async updatePullRequest(
    number: number,
    text: { title: string; body: string },
  ): Promise<void> {
    await this.api.send({
      method: 'PATCH',
      path: `${this.base}/pulls/${number}`,
      body: text,
      purpose: `describe pull request #${number}`,
      schema: z.unknown(),
      onCancel: 'finish',
    });
  }
}
