import { toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'release-failed-helmrelease-timeout',
    'Helm names what it waited for',
    'HelmRelease web failed: Deployment web did not become ready in time.',
  ],
];

/** Words of a controller, the file they are put into, sentence. */
const WORDS: Array<[string, string, string]> = [
  [
    "could not resolve Secret chart values reference 'team-a/web-values' with key 'values.yaml': secrets \"web-values\" not found",
    'release-failed-helmrelease-timeout',
    'HelmRelease web failed: its values cannot be used (secrets "web-values" not found).',
  ],
  [
    'Helm install failed for release team-a/web with chart web@1.0.0: unable to continue with install: Service "web" in namespace "team-a" exists and cannot be imported into the current release: invalid ownership metadata; annotation validation error: missing key "meta.helm.sh/release-name": must be set to "web"',
    'release-failed-helmrelease-timeout',
    'HelmRelease web failed: something it makes is there already and belongs to another release or to nobody (Service "web" in namespace "team-a" exists and cannot be imported into the current release: invalid ownership metadata; annotation validation error: missing key "meta.helm.sh/release-name": must be set to "web").',
  ],
];

describe('releaseFailed', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['release-failed', sentence]]);
  });
  it.each(WORDS)('understands %s', (message, file, sentence) => {
    expect(toldIn(file, message)).toEqual([['release-failed', sentence]]);
  });
});
