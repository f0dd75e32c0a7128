import {
  cutEnd,
  cutMiddle,
  cutToInnerError,
  oneLine,
  textWidth,
} from './textWidth';
import { wrapText } from './wrapText';

describe('text from a cluster', () => {
  it.each([
    ['a line end', 'a\n  b', 'a b'],
    ['an escape that moves the cursor', 'a\u001b[2Jb', 'a [2Jb'],
    ['an 8-bit escape', 'a\u009b31mb', 'a 31mb'],
    ['a mark that turns the direction', 'a\u202eb', 'a b'],
    ['what a terminal shows', 'é ✓ 界', 'é ✓ 界'],
  ])('is one line without %s', (_, text, line) => {
    expect(oneLine(text)).toBe(line);
  });
});

describe('a text that is too long', () => {
  it.each([
    ['fits', 10, 'fits'],
    ['exactly ten', 11, 'exactly ten'],
    ['one letter more', 14, 'one letter mo…'],
  ])('%s ends within %d columns', (text, width, cut) => {
    expect(cutEnd(text, width)).toBe(cut);
  });

  it('keeps both ends of a name', () => {
    expect(cutMiddle('Release/vellum-dev-97b4p-2f00', 15)).toBe(
      'Release…4p-2f00',
    );
    expect(cutMiddle('short', 15)).toBe('short');
  });

  it.each([
    ['outer: middle: inner', 30, 'outer: middle: inner'],
    ['outer: middle: inner', 17, '… middle: inner'],
    ['outer: middle: inner', 9, '… inner'],
    ['outer: middle: the inner error', 10, '… the inn…'],
    ['no error at all', 8, 'no erro…'],
  ])('keeps of "%s" in %d columns what happened', (text, width, cut) => {
    expect(cutToInnerError(text, width)).toBe(cut);
    expect(textWidth(cut)).toBeLessThanOrEqual(width);
  });
});

describe('a paragraph', () => {
  it('breaks between words and goes on below its first word', () => {
    const text = 'one two three four five six seven eight nine';
    expect(wrapText(text, { width: 34, indent: 4 })).toBe(
      'one two three four five six\n    seven eight nine',
    );
  });

  it('keeps a long word whole, so that it can be copied', () => {
    const word = 'registry.example/team-a/web@sha256:0123456789';
    expect(wrapText(`see ${word} there`, { width: 30, indent: 2 })).toBe(
      `see\n  ${word}\n  there`,
    );
  });

  it('is one line where no width is known', () => {
    expect(wrapText('a '.repeat(200).trim(), { indent: 2 })).not.toContain(
      '\n',
    );
  });
});
