import { toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'namespace-missing-kustomization',
    'Flux asks the API server before it applies',
    'Namespace shop does not exist, so what belongs there cannot be applied.',
  ],
  [
    'namespace-missing-helmrelease',
    'that the objects of the release are missing is no news',
    'Namespace nowhere does not exist, so what belongs there cannot be applied.',
  ],
];

/** Words of a controller, the file they are put into, sentence. */
const WORDS: Array<[string, string, string]> = [
  [
    'one or more synchronization tasks are not valid: namespaces "shop" not found',
    'sync-failed-application-retrying',
    'Namespace shop does not exist, so what belongs there cannot be applied.',
  ],
];

describe('namespaceMissing', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['namespace-missing', sentence]]);
  });
  it.each(WORDS)('understands %s', (message, file, sentence) => {
    expect(toldIn(file, message)).toEqual([['namespace-missing', sentence]]);
  });
});
