import { compareVersions } from './compareVersions';

describe('compareVersions', () => {
  it('orders versions as Helm does', () => {
    const ordered = [
      '1.2.3-alpha',
      '1.2.3-alpha.2',
      '1.2.3-alpha.10',
      '1.2.3-beta',
      '1.2.3',
      '1.2.10',
      'v1.20.0',
      '2.0.0',
    ];
    const sorted = [...ordered].reverse().sort(compareVersions);
    expect(sorted).toEqual(ordered);
    expect(compareVersions('v1.0.0', '1.0.0+build')).toBe(0);
  });
});
