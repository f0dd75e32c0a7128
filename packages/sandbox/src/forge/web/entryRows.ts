import { TreeEntry } from '../git/readTree';
import { encodePath } from '../http/ForgeUrls';
import { html, Html } from './html';
import { icons } from './icons';

/** The entries of a folder, folders first. @internal */
export function entryRows(
  fullName: string,
  branch: string,
  folder: string,
  entries: readonly TreeEntry[],
): Html {
  const ordered = [...entries].sort(
    (a, b) => Number(b.type === 'tree') - Number(a.type === 'tree'),
  );
  return html`<ul class="rows">
    ${ordered.map(entry => {
      const isFolder = entry.type === 'tree';
      const path = folder === '' ? entry.path : `${folder}/${entry.path}`;
      const href = `/${fullName}/${isFolder ? 'tree' : 'blob'}/${encodePath(
        branch,
      )}/${encodePath(path)}`;
      return html`<li>
        ${isFolder ? icons.folder : icons.file}
        ${entry.type === 'commit'
          ? html`<span class="grow">${entry.path} (submodule)</span>`
          : html`<a class="grow" href="${href}">${entry.path}</a>`}
        ${entry.size !== undefined &&
        html`<span class="quiet small">${showSize(entry.size)}</span>`}
      </li>`;
    })}
  </ul>`;
}

/** @internal */
export function showSize(bytes: number): string {
  if (bytes < 1024) {
    return `${bytes} B`;
  }
  return bytes < 1024 * 1024
    ? `${(bytes / 1024).toFixed(1)} KiB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
}
