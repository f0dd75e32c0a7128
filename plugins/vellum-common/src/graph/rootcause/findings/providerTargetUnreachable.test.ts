import { Advice, adviceIn, toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'provider-target-unreachable-object',
    'another cluster is managed, and it is silent',
    'The server that ProviderConfig remote leads to does not answer (i/o timeout), so nothing that uses it can be applied.',
  ],
];

/** Words of a controller, the file they are put into, sentence. */
const WORDS: Array<[string, string, string]> = [
  [
    'observe failed: cannot get object: Get "https://cluster.example:6443/api": dial tcp: lookup cluster.example on 10.96.0.10:53: no such host',
    'provider-target-unreachable-object',
    'The server that ProviderConfig remote leads to does not answer (no such host), so nothing that uses it can be applied.',
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'provider-target-unreachable-object',
    [
      {
        title: 'what ProviderConfig remote leads to does not answer',
        nextStep:
          'Check the address in ProviderConfig remote and its Secret, and whether the provider may reach it (DNS, proxy, network policy).',
        evidence: [
          'condition: observe failed: cannot get object: failed to get API group re …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
];

describe('providerTargetUnreachable', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['provider-target-unreachable', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );
  it.each(WORDS)('understands %s', (message, file, sentence) => {
    expect(toldIn(file, message)).toEqual([
      ['provider-target-unreachable', sentence],
    ]);
  });

  it('does not take the repository of a chart for the cluster', () => {
    expect(
      toldIn(
        'chart-version-missing-release',
        'create failed: failed to pull chart: looks like "https://charts.example" is not a valid chart repository or cannot be reached: Get "https://charts.example/index.yaml": dial tcp 10.0.0.8:443: connect: connection refused',
      ),
    ).toEqual([
      [
        'release-failed',
        'Release web failed: its chart cannot be fetched, since the server does not answer.',
      ],
    ]);
  });
});
