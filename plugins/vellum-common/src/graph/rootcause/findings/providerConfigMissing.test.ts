import { Advice, adviceIn, toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'provider-config-missing-release',
    'the provider names what it looked for by its kind',
    'ProviderConfig default of helm.crossplane.io does not exist, so nothing that uses it can be applied.',
  ],
  [
    'provider-config-missing-object-namespaced',
    'a namespaced resource may name the cluster-wide kind',
    'ClusterProviderConfig shared of kubernetes.m.crossplane.io does not exist, so nothing that uses it can be applied.',
  ],
  [
    'provider-config-missing-bucket-many',
    'two resources name the same: that is one problem',
    'ProviderConfig prod of storage.example.io does not exist, so nothing that uses it can be applied.',
  ],
  [
    'provider-config-missing-release-unnamed',
    'without a name there is nothing to look for',
    'A Release.helm.crossplane.io names no ProviderConfig, so its provider does not know where and as whom to act.',
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'provider-config-missing-release',
    [
      {
        title: 'ProviderConfig default does not exist',
        nextStep:
          'Create ProviderConfig default, or name another in spec.providerConfigRef by pull request.',
        evidence: [
          'condition: connect failed: failed to resolve provider config: cannot get …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'provider-config-missing-object-namespaced',
    [
      {
        title: 'ClusterProviderConfig shared does not exist',
        nextStep:
          'Create ClusterProviderConfig shared, or name another in spec.providerConfigRef by pull request.',
        evidence: [
          'condition: connect failed: cannot get provider config: ClusterProviderCo …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'provider-config-missing-bucket-many',
    [
      {
        title: 'ProviderConfig prod does not exist',
        nextStep:
          'Create ProviderConfig prod, or name another in spec.providerConfigRef by pull request.',
        evidence: [
          'condition: connect failed: cannot initialize the client: cannot get refe …',
          'condition Creating: Unready resources: a, b',
        ],
        since: '2026-11-20T10:01:00Z',
      },
    ],
  ],
  [
    'provider-config-missing-release-unnamed',
    [
      {
        title: 'a Release names no ProviderConfig',
        nextStep: 'Set spec.providerConfigRef by pull request.',
        evidence: [
          'condition: connect failed: failed to resolve provider config: provider c …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
];

describe('providerConfigMissing', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['provider-config-missing', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );
});
