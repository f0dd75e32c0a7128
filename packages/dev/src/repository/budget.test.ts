import { sourceFiles } from './sourceFiles';

const isTest = (path: string) =>
  /\.test\.tsx?$|setupTests|\/testdata\/|\/__fixtures__\/|\/e2e-tests\//.test(
    path,
  );

const lines = (text: string) =>
  text.split('\n').filter(line => line.trim() !== '').length;

describe('the size budget of source files', () => {
  const sizes = sourceFiles(['.ts', '.tsx'])
    .filter(({ path }) => !isTest(path))
    .map(({ path, text }) => ({ path, size: lines(text) }))
    .sort((a, b) => a.size - b.size);
  const percentile = (p: number) => sizes[Math.floor(sizes.length * p)].size;

  it('keeps half of the files within 80 lines', () => {
    expect(percentile(0.5)).toBeLessThanOrEqual(80);
  });

  it('keeps nine of ten files within 250 lines', () => {
    expect(percentile(0.9)).toBeLessThanOrEqual(250);
  });

  it('keeps every file within 400 lines', () => {
    expect(sizes.filter(({ size }) => size > 400)).toEqual([]);
  });
});

describe('what never stands in a source file', () => {
  const lineMatches = (endings: string[], pattern: RegExp) =>
    sourceFiles(endings)
      .filter(({ path }) => !isTest(path))
      .flatMap(({ path, text }) =>
        text
          .split('\n')
          .filter(line => pattern.test(line))
          .map(line => `${path}: ${line.trim()}`),
      );

  it('a colour that no theme can change', () => {
    expect(
      lineMatches(['.module.css', '.tsx'], /#[0-9a-f]{3,8}\b(?!;?[^;]*url)/i),
    ).toEqual([]);
  });

  it('a write to the console', () => {
    expect(lineMatches(['.ts', '.tsx'], /\bconsole\.\w+\(/)).toEqual([]);
  });
});
