import { FileDiff } from '../git/diff';
import { DiffLine, diffLines } from './diffLines';
import { html, Html } from './html';

// Files longer than this start folded; the page of a large change stays readable.
const FOLD_AFTER = 400;
const SHOW_AT_MOST = 5000;

const STATUS_WORD: Record<FileDiff['status'], string> = {
  added: 'new file',
  removed: 'deleted',
  modified: '',
  renamed: 'renamed',
  copied: 'copied',
  changed: 'type changed',
};

/** The files of a change with their lines. @internal */
export function showDiff(files: readonly FileDiff[]): Html {
  const additions = files.reduce((sum, file) => sum + file.additions, 0);
  const deletions = files.reduce((sum, file) => sum + file.deletions, 0);
  return html`<div class="sum">
      <h2>${files.length} ${files.length === 1 ? 'file' : 'files'} changed</h2>
      ${showCounts(additions, deletions)}
    </div>
    ${files.length === 0 &&
    html`<div class="panel">
      <p class="empty">The two sides have the same files.</p>
    </div>`}
    ${files.map(showFile)}`;
}

function showCounts(additions: number, deletions: number): Html {
  return html`<span
    ><span class="plus ${additions === 0 && 'none'}">+${additions}</span>
    <span class="minus ${deletions === 0 && 'none'}">−${deletions}</span>
    <span class="hidden"
      >${additions} lines added, ${deletions} lines removed</span
    ></span
  >`;
}

function showFile(file: FileDiff): Html {
  const lines = diffLines(file.patch);
  const name = file.previousPath
    ? `${file.previousPath} → ${file.path}`
    : file.path;
  const word = STATUS_WORD[file.status];
  return html`<details
    class="panel file"
    ${lines.length <= FOLD_AFTER && html`open`}
  >
    <summary>
      <span class="path">${name}</span>
      ${word && html`<span class="tag">${word}</span>`}
      ${showCounts(file.additions, file.deletions)}
    </summary>
    ${showContent(file, lines)}
  </details>`;
}

function showContent(file: FileDiff, lines: DiffLine[]): Html {
  if (file.binary) {
    return html`<p class="empty">Binary file; it has no lines to show.</p>`;
  }
  if (lines.length === 0) {
    return html`<p class="empty">No line changed.</p>`;
  }
  return html`<div
    class="code"
    tabindex="0"
    role="region"
    aria-label="Changes of ${file.path}"
  >
    <table>
      <thead class="hidden">
        <tr>
          <th scope="col">Line before</th>
          <th scope="col">Line after</th>
          <th scope="col">Change</th>
          <th scope="col">Text</th>
        </tr>
      </thead>
      <tbody>
        ${lines.slice(0, SHOW_AT_MOST).map(showLine)}
      </tbody>
    </table>
    ${lines.length > SHOW_AT_MOST &&
    html`<p class="empty">
      ${lines.length - SHOW_AT_MOST} more lines are not shown.
    </p>`}
  </div>`;
}

function showLine(line: DiffLine): Html {
  const text = html`<td class="line">${line.text}</td>`;
  switch (line.kind) {
    case 'hunk':
    case 'note':
      return html`<tr class="${line.kind}">
        <td class="num old"></td>
        <td class="num"></td>
        <td class="sign"></td>
        ${text}
      </tr>`;
    case 'add':
      return html`<tr class="add">
        <td class="num old"></td>
        <td class="num">${line.newLine}</td>
        <td class="sign">+</td>
        ${text}
      </tr>`;
    case 'del':
      return html`<tr class="del">
        <td class="num old">${line.oldLine}</td>
        <td class="num"></td>
        <td class="sign">−</td>
        ${text}
      </tr>`;
    default:
      return html`<tr>
        <td class="num old">${line.oldLine}</td>
        <td class="num">${line.newLine}</td>
        <td class="sign"></td>
        ${text}
      </tr>`;
  }
}
