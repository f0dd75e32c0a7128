import { toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'source-unreachable-gitrepository-branch',
    'what was fetched before stays',
    'GitRepository platform cannot be fetched: branch nope does not exist there; what was applied before stays, changes do not arrive.',
  ],
  [
    'source-unreachable-kustomization-waits',
    'the Kustomization only says that there is no artifact',
    'OCIRepository manifests cannot be fetched: the registry has no such tag or digest; nothing of it can be applied.',
  ],
  [
    'source-unreachable-helmchart-waits',
    'the chart only waits for its repository',
    'HelmRepository charts cannot be fetched: host charts.example is not known in the cluster; nothing of it can be applied.',
  ],
  [
    'source-unreachable-application',
    'Argo CD has no object for a repository',
    'Application web cannot read repository https://git.example/team/web: its credentials are missing or refused; what was applied before stays, changes do not arrive.',
  ],
];

/** Words of a controller, the file they are put into, sentence. */
const WORDS: Array<[string, string, string]> = [
  [
    'failed to do something new: who knows',
    'source-unreachable-gitrepository-branch',
    'GitRepository platform cannot be fetched: failed to do something new: who knows; what was applied before stays, changes do not arrive.',
  ],
];

describe('sourceUnreachable', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['source-unreachable', sentence]]);
  });
  it.each(WORDS)('understands %s', (message, file, sentence) => {
    expect(toldIn(file, message)).toEqual([['source-unreachable', sentence]]);
  });
});
