import { parseDiff } from './parseDiff';

describe('parseDiff', () => {
  it('numbers the lines on both sides', () => {
    const diff = [
      '@@ -4,3 +4,3 @@',
      ' resources:',
      '-  - ads',
      '+  - fraud',
      '   - search',
      '',
    ].join('\n');
    expect(parseDiff(diff)).toEqual([
      { kind: 'hunk', text: '@@ -4,3 +4,3 @@' },
      { kind: 'same', text: 'resources:', before: 4, after: 4 },
      { kind: 'removed', text: '  - ads', before: 5 },
      { kind: 'added', text: '  - fraud', after: 5 },
      { kind: 'same', text: '  - search', before: 6, after: 6 },
    ]);
  });

  it('takes lines that look like marks for what they are', () => {
    const diff = ['@@ -0,0 +1,2 @@', '+---', '++++ x', ''].join('\n');
    expect(parseDiff(diff).slice(1)).toEqual([
      { kind: 'added', text: '---', after: 1 },
      { kind: 'added', text: '+++ x', after: 2 },
    ]);
  });

  it('keeps the remark of a file that does not end with a line end', () => {
    const diff = '@@ -1 +1 @@\n-a\n+b\n\\ No newline at end of file';
    expect(parseDiff(diff).at(-1)).toEqual({
      kind: 'remark',
      text: 'No newline at end of file',
    });
  });

  it('begins to count again at every hunk', () => {
    const diff = '@@ -1,1 +1,1 @@\n a\n@@ -40,1 +41,1 @@\n b';
    expect(parseDiff(diff).at(-1)).toEqual({
      kind: 'same',
      text: 'b',
      before: 40,
      after: 41,
    });
  });

  it('gives nothing for nothing', () => {
    expect(parseDiff('')).toEqual([]);
  });
});
