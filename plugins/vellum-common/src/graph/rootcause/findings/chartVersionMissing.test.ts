import { Advice, adviceIn, toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'chart-version-missing-release',
    'provider-helm pulls the chart itself',
    'Release web asks for chart web 9.9.9, which its repository does not have.',
  ],
  [
    'chart-version-missing-helmrelease',
    'the HelmChart says it, the HelmRelease repeats it',
    'HelmChart team-a-web asks for chart web 9.9.9, which its repository does not have.',
  ],
  [
    'chart-version-missing-application',
    'Argo CD runs Helm to fetch it',
    'Application web asks for chart web 9.9.9, which its repository does not have.',
  ],
];

/** Words of a controller, the file they are put into, sentence. */
const WORDS: Array<[string, string, string]> = [
  [
    'chart "web" matching 9.9.9 not found in web index. (try \'helm repo update\'): no chart version found for web-9.9.9',
    'chart-version-missing-release',
    'Release web asks for chart web 9.9.9, which its repository does not have.',
  ],
  [
    'failed to generate manifest: version matching constraint not found in 12 tags',
    'chart-version-missing-application',
    'Application web asks for chart web 9.9.9, which its repository does not have.',
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'chart-version-missing-release',
    [
      {
        title: 'chart web 9.9.9 is not in its repository',
        nextStep:
          "Check the chart's version (9.9.9) against the repository, then change it by pull request.",
        evidence: [
          'condition: create failed: failed to install release: failed to pull char …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'chart-version-missing-helmrelease',
    [
      {
        title: 'chart web 9.9.9 is not in its repository',
        nextStep:
          "Check the chart's version (9.9.9) against the repository, then change it by pull request.",
        evidence: [
          'condition: invalid chart reference: failed to get chart version for remo …',
          "condition SourceNotReady: HelmChart 'team-a/team-a-web' is not ready: in …",
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'chart-version-missing-application',
    [
      {
        title: 'chart web 9.9.9 is not in its repository',
        nextStep:
          "Check the chart's version (9.9.9) against the repository, then change it by pull request.",
        evidence: [
          'condition: … : failed to get command args to log: `helm pull --destinati …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
];

describe('chartVersionMissing', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['chart-version-missing', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );
  it.each(WORDS)('understands %s', (message, file, sentence) => {
    expect(toldIn(file, message)).toEqual([
      ['chart-version-missing', sentence],
    ]);
  });
});
