import { toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'dependency-missing-kustomization',
    'a dependency of another namespace is named with it',
    'Kustomization apps cannot start: it depends on Kustomization infra of namespace flux-system, which does not exist.',
  ],
];

describe('dependencyMissing', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['dependency-missing', sentence]]);
  });
});
