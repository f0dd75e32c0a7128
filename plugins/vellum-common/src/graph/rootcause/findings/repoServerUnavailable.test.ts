import { Advice, adviceIn, toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'repo-server-unavailable-application',
    'it is not Git that does not answer',
    'The repository server of Argo CD does not answer in time, so Applications cannot be compared with Git.',
  ],
];

/** Words of a controller, the file they are put into, sentence. */
const WORDS: Array<[string, string, string]> = [
  [
    'Failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = DeadlineExceeded desc = context deadline exceeded',
    'repo-server-unavailable-application',
    'The repository server of Argo CD does not answer in time, so Applications cannot be compared with Git.',
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'repo-server-unavailable-application',
    [
      {
        title: 'the repository server of Argo CD does not answer',
        nextStep:
          'Look at the pods of argocd-repo-server: whether they run, and whether they have enough to do it with.',
        evidence: [
          'condition: Failed to load target state: failed to generate manifest for …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
];

describe('repoServerUnavailable', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['repo-server-unavailable', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );
  it.each(WORDS)('understands %s', (message, file, sentence) => {
    expect(toldIn(file, message)).toEqual([
      ['repo-server-unavailable', sentence],
    ]);
  });
});
