import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import {
  NewPullRequest,
  PullRequest,
  PullRequestSearch,
  PullRequestState,
  PullRequestText,
  RepositoryState,
} from '../Forge';
import { ForgePulls } from '../ForgePulls';
import { ForgeApi } from './ForgeApi';
import { PullsDialect } from './PullsDialect';

/** Ten thousand open pull requests into one branch; a list that goes on after that has no end. */
const MOST_PAGES = 200;

/**
 * The repository's page and its pull requests, by the REST API of a forge.
 *
 * @internal
 */
export class RestPulls implements ForgePulls {
  static create(options: { api: ForgeApi; dialect: PullsDialect }): RestPulls {
    return new RestPulls(options.api, options.dialect);
  }

  private constructor(
    private readonly api: ForgeApi,
    private readonly dialect: PullsDialect,
  ) {}

  readRepository(): Promise<RepositoryState> {
    return this.api.send({
      method: 'GET',
      path: this.dialect.repository,
      purpose: 'read the repository',
      schema: this.dialect.answers.repository,
    });
  }

  async findPullRequest(
    wanted: PullRequestSearch,
  ): Promise<PullRequest | undefined> {
    const { branch, target, uncancellable } = wanted;
    const { pulls, search, hasPages, answers } = this.dialect;
    const purpose = `look for the pull request of branch ${branch}`;
    let previous: number[] = [];
    for (let page = 1; page <= MOST_PAGES; page++) {
      const query = new URLSearchParams(search({ branch, target }, page));
      const listed = await this.api.send({
        method: 'GET',
        path: `${pulls}?${query}`,
        purpose,
        schema: z.array(answers.listed),
        onCancel: uncancellable ? 'ignore' : 'stop',
      });
      const found = listed.find(
        each =>
          each.branch === branch && each.target === target && !each.isFromFork,
      );
      if (found || !hasPages || listed.length === 0) {
        return found && { number: found.number, url: found.url };
      }
      const numbers = listed.map(each => each.number);
      if (isDeepStrictEqual(numbers, previous)) {
        // Whoever does not look at the number of the page shows the same for ever, and not that there is none.
        const what = `page ${page} of the list is page ${page - 1} again`;
        throw this.api.describeUnexpected({ purpose, what });
      }
      previous = numbers;
    }
    const what = `the list has more than ${MOST_PAGES} pages`;
    throw this.api.describeUnexpected({ purpose, what });
  }

  openPullRequest(opened: NewPullRequest): Promise<PullRequest> {
    return this.api.send({
      method: 'POST',
      path: this.dialect.pulls,
      body: this.dialect.writeNew(opened),
      purpose: `open a pull request from branch ${opened.branch}`,
      schema: this.dialect.answers.opened,
      onCancel: 'finish',
    });
  }

  async readPullRequest(number: number): Promise<PullRequestState> {
    const state = await this.api.send({
      method: 'GET',
      path: `${this.dialect.pulls}/${number}`,
      purpose: `read pull request #${number}`,
      schema: this.dialect.answers.state,
    });
    return { number, ...state };
  }

  async updatePullRequest(
    number: number,
    text: PullRequestText,
  ): Promise<void> {
    await this.api.send({
      method: this.dialect.update,
      path: `${this.dialect.pulls}/${number}`,
      body: this.dialect.writeText(text),
      purpose: `describe pull request #${number}`,
      schema: z.unknown(),
      onCancel: 'finish',
    });
  }
}
