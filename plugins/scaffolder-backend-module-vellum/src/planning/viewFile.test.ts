import { viewFile } from './viewFile';

const lines = (count: number) =>
  Array.from({ length: count }, (_, index) => `- line-${index}\n`).join('');

describe('viewFile', () => {
  it.each([
    ['added', undefined, 'a: 1\n', 1, 0],
    ['removed', 'a: 1\n', undefined, 0, 1],
    ['changed', 'a: 1\n', 'a: 2\nb: 3\n', 2, 1],
  ])(
    'says that a file is %s, and how much',
    (change, before, after, plus, minus) => {
      expect(viewFile({ path: 'x.yaml', before, after })).toMatchObject({
        path: 'x.yaml',
        change,
        plus,
        minus,
        leftOut: 0,
      });
    },
  );

  it('gives the diff from its first hunk on', () => {
    expect(
      viewFile({ path: 'x.yaml', before: 'a: 1\n', after: 'a: 2\n' }).diff,
    ).toBe('@@ -1,1 +1,1 @@\n-a: 1\n+a: 2\n');
  });

  it('leaves out the end of a diff that is too long, and says how much', () => {
    const { plus, diff, leftOut } = viewFile({
      path: 'x.yaml',
      before: undefined,
      after: lines(6_000),
    });
    expect(plus).toBe(6_000);
    expect(diff.split('\n').length - 1).toBe(5_000);
    // One of the lines sent is the head of the hunk.
    expect(leftOut).toBe(1_001);
  });

  it('leaves out a line that is too long for itself', () => {
    const { diff, leftOut } = viewFile({
      path: 'x.yaml',
      before: undefined,
      after: `a: ${'x'.repeat(500_000)}\n`,
    });
    expect(diff.length).toBeLessThan(100);
    expect(leftOut).toBe(1);
  });
});
