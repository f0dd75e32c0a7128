import { diffLines } from './diffLines';

describe('diffLines', () => {
  it('numbers each line on the side that has it', () => {
    const patch = [
      '@@ -3,3 +3,3 @@ kind: List',
      ' same',
      '-old',
      '+new',
      '\\ No newline at end of file',
    ].join('\n');
    expect(diffLines(patch)).toEqual([
      { kind: 'hunk', text: '@@ -3,3 +3,3 @@ kind: List' },
      { kind: 'same', oldLine: 3, newLine: 3, text: 'same' },
      { kind: 'del', oldLine: 4, text: 'old' },
      { kind: 'add', newLine: 4, text: 'new' },
      { kind: 'note', text: 'No newline at end of file' },
    ]);
    expect(diffLines('')).toEqual([]);
  });
});
