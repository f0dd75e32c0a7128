import { countCommits } from '../git/commits';
import { readDiff } from '../git/diff';
import { ForgeContext } from '../http/ForgeContext';
import { ForgeRepository } from '../model/ForgeRepository';
import { viewPullRequest } from '../pulls/viewPullRequest';
import { html, Html } from './html';
import { icons } from './icons';
import { layout } from './layout';
import { mergePanel } from './mergePanel';
import { pullState, statePill } from './pullState';
import { renderBody } from './renderBody';
import { repositoryCrumbs } from './repositoryCrumbs';
import { showDiff } from './showDiff';
import { showTime } from './showTime';

/** One pull request: what it is, whether it can be merged, and what it changes. @internal */
export async function pullPage(
  context: ForgeContext,
  repository: ForgeRepository,
  number: number,
  notice?: string,
): Promise<Html> {
  const { git, fullName } = repository;
  const now = new Date();
  const view = await viewPullRequest(repository, number);
  const { record: pull, mergeBase } = view;
  const files = await readDiff(git, mergeBase, pull.headSha);
  const commits = await countCommits(git, `${mergeBase}..${pull.headSha}`);
  const author = context.users.show(pull.author).name;
  const ends = html`<span class="ref">${pull.baseBranch}</span> from
    <span class="ref">${pull.headBranch}</span>`;
  const count = `${commits} ${commits === 1 ? 'commit' : 'commits'}`;
  const people = [...pull.reviewers, ...pull.teamReviewers];
  return layout({
    title: `${pull.title} · Pull request #${number} · ${fullName}`,
    crumbs: [
      ...repositoryCrumbs(repository),
      { label: `#${number}`, href: `/${fullName}/pull/${number}` },
    ],
    body: html`
      ${notice &&
      html`<div class="notice" role="alert">
        ${icons.warning}<span>${notice}</span>
      </div>`}
      <h1>${pull.title} <span class="number">#${number}</span></h1>
      <div class="meta">
        ${statePill(pullState(pull))}
        <span
          ><b>${author}</b> ${pull.state === 'open' ? 'wants' : 'wanted'} to
          merge ${count} into ${ends} · opened
          ${showTime(pull.createdAt, now)}</span
        >
        ${pull.labels.map(label => html`<span class="tag">${label}</span>`)}
      </div>
      ${people.length > 0 &&
      html`<p class="quiet">Review asked of ${people.join(', ')}.</p>`}
      ${pull.assignees.length > 0 &&
      html`<p class="quiet">Assigned to ${pull.assignees.join(', ')}.</p>`}
      <section class="panel" aria-label="Description">
        <div class="prose">
          ${pull.body.trim() === ''
            ? html`<p class="quiet">No description.</p>`
            : renderBody(pull.body)}
        </div>
      </section>
      ${mergePanel(context, repository, view, now)}
      <section aria-label="Changes">${showDiff(files)}</section>
    `,
  });
}
