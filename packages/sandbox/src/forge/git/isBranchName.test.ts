import { spawnSync } from 'node:child_process';
import { isBranchName } from './isBranchName';

describe('isBranchName', () => {
  it.each([
    'main',
    'vellum/team/one',
    'v1.2.3',
    'a@b',
    '@',
    'ä',
    'a-',
    'HEAD',
    'x.lock',
    'x.lock/y',
    '.x',
    'a/.x',
    'a..b',
    'a.',
    'a b',
    'a~1',
    'a^',
    'a:b',
    'a?',
    'a*',
    'a[',
    'a\\b',
    'a@{b',
    '/a',
    'a/',
    'a//b',
    '',
    'a\u0007',
    'a\u007f',
  ])('says of %j what git says', name => {
    const { status } = spawnSync('git', [
      'check-ref-format',
      `refs/heads/${name}`,
    ]);
    expect(isBranchName(name)).toBe(status === 0);
  });

  it('refuses what a command line would take for an option', () => {
    expect(isBranchName('--delete')).toBe(false);
  });
});
