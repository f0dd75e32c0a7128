import { ForgeContext } from '../http/ForgeContext';
import { listPullRequests } from '../pulls/viewPullRequest';
import { html, Html } from './html';
import { icons } from './icons';
import { layout } from './layout';

/** The repositories. @internal */
export async function indexPage(context: ForgeContext): Promise<Html> {
  const rows: Html[] = [];
  for (const repository of context.store.list()) {
    const { fullName, record } = repository;
    const open = (await listPullRequests(repository)).filter(
      pull => pull.state === 'open',
    ).length;
    rows.push(
      html`<li>
        ${icons.mark}
        <span class="grow"
          ><a class="title" href="/${fullName}">${fullName}</a>
          ${record.description &&
          html`<span class="quiet">${record.description}</span>`}</span
        >
        <span class="quiet"
          >${open === 0
            ? 'no open pull request'
            : `${open} open pull ${open === 1 ? 'request' : 'requests'}`}</span
        >
      </li>`,
    );
  }
  return layout({
    title: 'Repositories · Vellum forge',
    crumbs: [],
    body: html`<h1>Repositories</h1>
      <div class="meta">
        Served by git itself; clone, push and merge for real.
      </div>
      <section class="panel" aria-label="Repositories">
        ${rows.length === 0
          ? html`<p class="empty">
              None yet. The sandbox makes them when it seeds the forge.
            </p>`
          : html`<ul class="rows">
              ${rows}
            </ul>`}
      </section>`,
  });
}
