import { readBlob } from '../git/objects';
import { readTree } from '../git/readTree';
import { encodePath } from '../http/ForgeUrls';
import { ForgeRepository } from '../model/ForgeRepository';
import { entryRows, showSize } from './entryRows';
import { html, Html } from './html';
import { layout } from './layout';
import { Location } from './locate';
import { pathCrumbs } from './pathCrumbs';

const SHOW_AT_MOST = 512 * 1024;

/** A folder at a ref. @internal */
export async function treePage(
  repository: ForgeRepository,
  location: Location,
): Promise<Html> {
  const { fullName, git } = repository;
  const { ref, entry } = location;
  const entries = await readTree(git, entry.sha);
  return layout({
    title: `${entry.path || ref} · ${fullName}`,
    crumbs: pathCrumbs(repository, location),
    body: html`<h1>${entry.path.split('/').pop() || repository.record.name}</h1>
      <div class="meta">Folder at <span class="ref">${ref}</span></div>
      <section class="panel" aria-label="Files">
        ${entries.length === 0
          ? html`<p class="empty">Empty.</p>`
          : entryRows(fullName, ref, entry.path, entries)}
      </section>`,
  });
}

/** A file at a ref. @internal */
export async function blobPage(
  repository: ForgeRepository,
  location: Location,
): Promise<Html> {
  const { fullName, git } = repository;
  const { ref, entry } = location;
  const content = await readBlob(git, entry.sha);
  const raw = `/${fullName}/raw/${encodePath(ref)}/${encodePath(entry.path)}`;
  return layout({
    title: `${entry.path} · ${fullName}`,
    crumbs: pathCrumbs(repository, location),
    body: html`<h1>${entry.path.split('/').pop()}</h1>
      <div class="meta">
        <span>File at <span class="ref">${ref}</span></span>
        <span>${showSize(content.length)}</span> <a href="${raw}">Raw</a>
      </div>
      <section class="panel" aria-label="Content">
        ${showContent(content, entry.path)}
      </section>`,
  });
}

function showContent(content: Buffer, path: string): Html {
  if (content.length === 0) {
    return html`<p class="empty">The file is empty.</p>`;
  }
  if (content.includes(0) || content.length > SHOW_AT_MOST) {
    return html`<p class="empty">
      ${content.includes(0) ? 'Binary' : 'Large'} file; open it by “Raw”.
    </p>`;
  }
  const lines = content.toString('utf8').replace(/\n$/, '').split('\n');
  return html`<div
    class="code"
    tabindex="0"
    role="region"
    aria-label="Text of ${path}"
  >
    <table>
      <thead class="hidden">
        <tr>
          <th scope="col">Line</th>
          <th scope="col">Text</th>
        </tr>
      </thead>
      <tbody>
        ${lines.map(
          (line, index) =>
            html`<tr>
              <td class="num">${index + 1}</td>
              <td class="line">${line}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
