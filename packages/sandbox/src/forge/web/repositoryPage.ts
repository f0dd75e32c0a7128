import { readBranch, listBranches } from '../git/refs';
import { readTree } from '../git/readTree';
import { ForgeContext } from '../http/ForgeContext';
import { encodePath } from '../http/ForgeUrls';
import { isProtected } from '../model/branchRules';
import { ForgeRepository } from '../model/ForgeRepository';
import { PullRequestRecord } from '../model/records';
import { listPullRequests } from '../pulls/viewPullRequest';
import { entryRows } from './entryRows';
import { html, Html } from './html';
import { icons } from './icons';
import { layout } from './layout';
import { pullState, stateIcon } from './pullState';
import { repositoryCrumbs } from './repositoryCrumbs';
import { showTime } from './showTime';

/** A repository: its pull requests, files and branches. @internal */
export async function repositoryPage(
  context: ForgeContext,
  repository: ForgeRepository,
): Promise<Html> {
  const { git, record, fullName } = repository;
  const now = new Date();
  const pulls = await listPullRequests(repository);
  const open = pulls.filter(pull => pull.state === 'open');
  const closed = pulls.filter(pull => pull.state !== 'open');
  const branches = await listBranches(git);
  const tip = await readBranch(git, record.defaultBranch);
  const entries = tip ? await readTree(git, tip) : [];
  const rows = (list: PullRequestRecord[], none: string) =>
    list.length === 0
      ? html`<p class="empty">${none}</p>`
      : html`<ul class="rows">
          ${list.map(pull => pullRow(context, fullName, pull, now))}
        </ul>`;
  return layout({
    title: `${fullName} · Vellum forge`,
    crumbs: repositoryCrumbs(repository),
    body: html`
      <h1>${record.name}</h1>
      <div class="meta">${record.description || 'No description.'}</div>
      <div class="two">
        <div>
          <h2 class="first">Open pull requests</h2>
          <section class="panel" aria-label="Open pull requests">
            ${rows(open, 'None is open.')}
          </section>
          <h2>Files <span class="ref">${record.defaultBranch}</span></h2>
          <section class="panel" aria-label="Files">
            ${entries.length === 0
              ? html`<p class="empty">No commit yet.</p>`
              : entryRows(fullName, record.defaultBranch, '', entries)}
          </section>
          ${closed.length > 0 &&
          html`<h2>Closed pull requests</h2>
            <section class="panel" aria-label="Closed pull requests">
              ${rows(closed, '')}
            </section>`}
        </div>
        <div>
          <h2 class="first">Clone</h2>
          <div class="panel clone">
            <code>${context.urls.repositoryPage(fullName)}.git</code>
          </div>
          <h2>Branches</h2>
          <section class="panel" aria-label="Branches">
            ${branches.length === 0
              ? html`<p class="empty">None yet.</p>`
              : html`<ul class="rows">
                  ${branches.map(
                    ({ name }) => html`<li>
                      ${icons.branch}
                      <a
                        class="grow mono"
                        href="/${fullName}/tree/${encodePath(name)}"
                        >${name}</a
                      >
                      ${isProtected(record, name) &&
                      html`<span
                        class="tag"
                        title="Changes come by pull request only"
                        >${icons.lock} protected</span
                      >`}
                    </li>`,
                  )}
                </ul>`}
          </section>
        </div>
      </div>
    `,
  });
}

function pullRow(
  context: ForgeContext,
  fullName: string,
  pull: PullRequestRecord,
  now: Date,
): Html {
  const state = pullState(pull);
  const at = pull.merge?.at ?? pull.closedAt ?? pull.createdAt;
  const word = state === 'open' || state === 'draft' ? 'opened' : state;
  return html`<li>
    <span class="${state}">${stateIcon(state)}</span>
    <span class="grow"
      ><a class="title" href="/${fullName}/pull/${pull.number}">${pull.title}</a
      ><br /><span class="quiet small"
        >#${pull.number} ${word} ${showTime(at, now)} · by
        ${context.users.show(pull.author).name}</span
      ></span
    >
    <span class="ref">${pull.headBranch}</span>
  </li>`;
}
