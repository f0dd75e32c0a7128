import { readCommit } from '../git/commits';
import { readDiff } from '../git/diff';
import { emptyTree } from '../git/emptyTree';
import { resolveCommit } from '../git/resolveCommit';
import { ApiError } from '../http/ApiError';
import { ForgeRepository } from '../model/ForgeRepository';
import { html, Html } from './html';
import { layout } from './layout';
import { renderBody } from './renderBody';
import { repositoryCrumbs } from './repositoryCrumbs';
import { showDiff } from './showDiff';
import { showTime } from './showTime';

/** One commit and what it changed against its first parent. @internal */
export async function commitPage(
  repository: ForgeRepository,
  name: string,
): Promise<Html> {
  const { git, fullName } = repository;
  const sha = await resolveCommit(git, name);
  if (!sha) {
    throw new ApiError(404, `${fullName} has no commit ${name}`);
  }
  const commit = await readCommit(git, sha);
  const before = commit.parents[0] ?? (await emptyTree(git));
  const files = await readDiff(git, before, sha);
  const [title, ...rest] = commit.message.split('\n');
  const body = rest.join('\n').trim();
  return layout({
    title: `${title} · ${fullName}`,
    crumbs: [
      ...repositoryCrumbs(repository),
      { label: sha.slice(0, 7), href: `/${fullName}/commit/${sha}` },
    ],
    body: html`<h1>${title}</h1>
      <div class="meta">
        <span
          ><b>${commit.author.name}</b> committed
          ${showTime(commit.committer.date, new Date())}</span
        >
        <span
          >${commit.parents.length === 1 ? 'parent' : 'parents'}
          ${commit.parents.length === 0
            ? 'none'
            : commit.parents.map(
                parent =>
                  html`<a class="mono" href="/${fullName}/commit/${parent}"
                    >${parent.slice(0, 7)}</a
                  > `,
              )}</span
        >
      </div>
      ${body !== '' &&
      html`<section class="panel" aria-label="Message">
        <div class="prose">${renderBody(body)}</div>
      </section>`}
      <section aria-label="Changes">${showDiff(files)}</section>`,
  });
}
