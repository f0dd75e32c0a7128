import { z } from 'zod';
import { PullRequest, PullRequestState, RepositoryState } from '../Forge';
import { CommitAuthor } from '../git/commitObject';
import { ForgePulls } from '../git/ForgePulls';
import { ForgeApi } from '../http/ForgeApi';
import { optionalAnswer } from '../http/optionalAnswer';
import { RepositoryAddress } from '../RepositoryAddress';

/** From here on a member may push branches: the role Developer. */
const DEVELOPER = 30;

const access = z.object({ access_level: z.number() }).nullish();
const project = z.object({
  id: z.number(),
  // Null in a project without any commit.
  default_branch: z.string().nullish(),
  web_url: z.string(),
  archived: z.boolean().optional(),
  permissions: z
    .object({ project_access: access, group_access: access })
    .optional(),
});
const mergeRequest = z.object({
  iid: z.number(),
  web_url: z.string(),
  source_project_id: z.number().nullish(),
  target_project_id: z.number(),
});
const mergeRequestState = z.object({
  web_url: z.string(),
  // `locked` while it is being merged.
  state: z.enum(['opened', 'locked', 'merged', 'closed']),
});
const user = z.object({
  name: z.string(),
  username: z.string(),
  email: z.string().nullish(),
  commit_email: z.string().nullish(),
});

/**
 * What of a GitLab project is not git, by version 4 of its REST API.
 *
 * @internal
 */
export class GitlabPulls implements ForgePulls {
  static create(options: { address: RepositoryAddress; api: ForgeApi }) {
    const { owner, repo } = options.address;
    const id = encodeURIComponent(`${owner}/${repo}`);
    return new GitlabPulls(options.api, `/projects/${id}`);
  }

  private constructor(
    private readonly api: ForgeApi,
    private readonly base: string,
  ) {}

  async readRepository(): Promise<RepositoryState> {
    const { default_branch, web_url, archived, permissions } =
      await this.api.send({
        method: 'GET',
        path: this.base,
        purpose: 'read the repository',
        schema: project,
      });
    const levels = [permissions?.project_access, permissions?.group_access]
      .map(each => each?.access_level)
      .filter(level => level !== undefined);
    return {
      defaultBranch: default_branch ?? 'main',
      url: web_url,
      // An administrator may be no member at all.
      canPush:
        levels.length > 0
          ? levels.some(level => level >= DEVELOPER)
          : undefined,
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
    const email = found?.commit_email || found?.email;
    return found && email
      ? { name: found.name || found.username, email }
      : undefined;
  }

  async findPullRequest(options: {
    branch: string;
    target: string;
    uncancellable?: boolean;
  }): Promise<PullRequest | undefined> {
    const { branch, target, uncancellable } = options;
    const query = new URLSearchParams({
      state: 'opened',
      source_branch: branch,
      target_branch: target,
      per_page: '100',
    });
    const found = await this.api.send({
      method: 'GET',
      path: `${this.base}/merge_requests?${query}`,
      purpose: `look for the pull request of branch ${branch}`,
      schema: z.array(mergeRequest),
      onCancel: uncancellable ? 'ignore' : 'stop',
    });
    // A fork may have a branch of the same name.
    const own = found.find(
      each => each.source_project_id === each.target_project_id,
    );
    return own && { number: own.iid, url: own.web_url };
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
      path: `${this.base}/merge_requests`,
      body: {
        source_branch: branch,
        target_branch: target,
        title,
        description: withoutCommands(body),
      },
      purpose: `open a pull request from branch ${branch}`,
      schema: mergeRequest,
      onCancel: 'finish',
    });
    return { number: opened.iid, url: opened.web_url };
  }

  async readPullRequest(number: number): Promise<PullRequestState> {
    const { web_url, state } = await this.api.send({
      method: 'GET',
      path: `${this.base}/merge_requests/${number}`,
      purpose: `read pull request #${number}`,
      schema: mergeRequestState,
    });
    const isOpen = state === 'opened' || state === 'locked';
    return { number, url: web_url, state: isOpen ? 'open' : state };
  }

  async updatePullRequest(
    number: number,
    { title, body }: { title: string; body: string },
  ): Promise<void> {
    await this.api.send({
      method: 'PUT',
      path: `${this.base}/merge_requests/${number}`,
      body: { title, description: withoutCommands(body) },
      purpose: `describe pull request #${number}`,
      schema: z.unknown(),
      onCancel: 'finish',
    });
  }
}

/** GitLab carries out lines that begin with a slash, such as "/merge"; what is written here is text. */
function withoutCommands(markdown: string): string {
  return markdown.replace(/^(\s*)\//gm, '$1\\/');
}
