import { html, Html, HtmlValue } from './html';

const INLINE =
  /`([^`]+)`|\*\*([^*]+)\*\*|\[([^\]]+)\]\((https?:\/\/[^\s)]+)\)|(https?:\/\/[^\s<>"')]+)/g;

const FOLDED =
  /^<details><summary>([^<\n]+)<\/summary>\n([\s\S]*?)\n<\/details>$/gm;

/** The second line of a table. */
const TABLE_RULE = /^\|(?:\s*:?-+:?\s*\|)+$/;

/**
 * The text of a pull request: paragraphs, headings, lists, code, links, tables and what is folded away; all else stays the
 * text it is. Only http and https become links.
 *
 * @internal
 */
export function renderBody(body: string): Html {
  const text = body.replace(/\r\n/g, '\n');
  const blocks: Html[] = [];
  let end = 0;
  for (const match of text.matchAll(FOLDED)) {
    const [whole, title, content] = match;
    blocks.push(renderParts(text.slice(end, match.index)));
    blocks.push(
      html`<details>
        <summary>${title}</summary>
        ${renderParts(content)}
      </details>`,
    );
    end = match.index + whole.length;
  }
  blocks.push(renderParts(text.slice(end)));
  return html`${blocks}`;
}

function renderParts(text: string): Html {
  const blocks: Html[] = [];
  const parts = text.split(/^```.*$/m);
  parts.forEach((part, index) => {
    if (index % 2 === 1) {
      blocks.push(
        html`<pre><code>${part.replace(/^\n|\n$/g, '')}</code></pre>`,
      );
      return;
    }
    for (const block of part.split(/\n\s*\n/)) {
      const lines = block.trim().split('\n');
      if (lines.length > 1 && TABLE_RULE.test(lines[1])) {
        blocks.push(renderTable(lines));
      } else if (block.trim() !== '') {
        blocks.push(...renderBlock(lines));
      }
    }
  });
  return html`${blocks}`;
}

/** Its first line is the head, its second the rule below it. */
function renderTable([head, , ...rows]: string[]): Html {
  const cells = (row: string) =>
    row
      .replace(/^\||\|$/g, '')
      .split('|')
      .map(cell => cell.trim());
  const titles = cells(head);
  return html`<table>
    ${titles.some(title => title !== '') &&
    html`<tr>
      ${titles.map(title => html`<th>${renderInline(title)}</th>`)}
    </tr>`}
    ${rows.map(
      row =>
        html`<tr>
          ${cells(row).map(cell => html`<td>${renderInline(cell)}</td>`)}
        </tr>`,
    )}
  </table>`;
}

function renderBlock(lines: string[]): Html[] {
  const result: Html[] = [];
  let items: Html[] = [];
  let prose: Html[] = [];
  const flush = () => {
    if (items.length > 0) {
      result.push(
        html`<ul>
          ${items}
        </ul>`,
      );
    }
    if (prose.length > 0) {
      result.push(html`<p>${prose}</p>`);
    }
    items = [];
    prose = [];
  };
  for (const line of lines) {
    const item = /^\s*[-*] (.*)$/.exec(line);
    const heading = /^#{1,6} (.*)$/.exec(line);
    if (item) {
      if (prose.length > 0) {
        flush();
      }
      items.push(html`<li>${renderInline(item[1])}</li>`);
    } else if (heading) {
      flush();
      result.push(html`<h3>${renderInline(heading[1])}</h3>`);
    } else {
      if (items.length > 0) {
        flush();
      }
      prose.push(
        html`${prose.length > 0 && html`<br />`}${renderInline(line)}`,
      );
    }
  }
  flush();
  return result;
}

function renderInline(text: string): HtmlValue[] {
  const values: HtmlValue[] = [];
  let end = 0;
  for (const match of text.matchAll(INLINE)) {
    values.push(text.slice(end, match.index));
    const [whole, code, strong, label, target, address] = match;
    if (code) {
      values.push(html`<code>${code}</code>`);
    } else if (strong) {
      values.push(html`<strong>${strong}</strong>`);
    } else {
      const href = target ?? address;
      values.push(
        html`<a href="${href}" rel="noreferrer">${label ?? href}</a>`,
      );
    }
    end = match.index + whole.length;
  }
  values.push(text.slice(end));
  return values;
}
