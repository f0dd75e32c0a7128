import { renderBody } from './renderBody';

const compact = (text: string) =>
  renderBody(text).markup.replace(/\s+/g, ' ').replace(/> </g, '><').trim();

describe('renderBody', () => {
  it.each([
    ['paragraphs', 'one\n\ntwo', '<p>one</p><p>two</p>'],
    ['line breaks', 'one\ntwo', '<p>one<br />two</p>'],
    [
      'lists after text',
      'see\n- a\n- b',
      '<p>see</p><ul><li>a</li><li>b</li></ul>',
    ],
    ['headings', '## Why\nso', '<h3>Why</h3><p>so</p>'],
    ['code', 'run `a <b>`', '<p>run <code>a &lt;b&gt;</code></p>'],
    [
      'fences',
      '```yaml\na: **1**\n```\nend',
      '<pre><code>a: **1**</code></pre><p>end</p>',
    ],
    [
      'links',
      '[it](https://x.org/a?b=1&c)',
      '<p><a href="https://x.org/a?b=1&amp;c" rel="noreferrer">it</a></p>',
    ],
    [
      'what is folded away',
      'so\n\n<details><summary>2 notes</summary>\n\n- a\n\n```diff\n+ <b>\n```\n\n</details>\n\nend',
      '<p>so</p><details><summary>2 notes</summary><ul><li>a</li></ul><pre><code>+ &lt;b&gt;</code></pre></details><p>end</p>',
    ],
    [
      'tables',
      '| a | b |\n|---|---|\n| `1` | 2 |',
      '<table><tr><th>a</th><th>b</th></tr><tr><td><code>1</code></td><td>2</td></tr></table>',
    ],
    [
      'tables without titles',
      '| | |\n|---|---|\n| 1 | 2 |',
      '<table><tr><td>1</td><td>2</td></tr></table>',
    ],
    ['other tags as text', '<details open>', '<p>&lt;details open&gt;</p>'],
    ['no script links', '[it](javascript:x)', '<p>[it](javascript:x)</p>'],
    [
      'quotes in links',
      'https://x.org/"onclick="y',
      '<p><a href="https://x.org/" rel="noreferrer">https://x.org/</a>&quot;onclick=&quot;y</p>',
    ],
  ])('shows %s', (_what, text, expected) => {
    expect(compact(text)).toBe(expected);
  });
});
