import { toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'cross-namespace-blocked-kustomization',
    'Flux gives up at once, since no retry can help',
    'Kustomization apps may not use GitRepository platform of namespace flux-system: Flux is told to keep namespaces apart here.',
  ],
];

describe('crossNamespaceBlocked', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['cross-namespace-blocked', sentence]]);
  });
});
