import { matchesGlob } from './branchRules';

describe('matchesGlob', () => {
  it.each([
    ['vellum/*', 'vellum/a/b', true],
    ['vellum/*', 'vellum', false],
    ['vellum/*', 'xvellum/a', false],
    ['*', 'anything/at/all', true],
    ['v1.?', 'v1.2', true],
    ['v1.?', 'v1x2', false],
    ['a+b(c)', 'a+b(c)', true],
  ])('%s against %s is %s', (glob, branch, expected) => {
    expect(matchesGlob(glob, branch)).toBe(expected);
  });
});
