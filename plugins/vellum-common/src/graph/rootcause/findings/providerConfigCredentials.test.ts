import {
  Advice,
  adviceIn,
  findingsIn,
  toldIn,
} from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'provider-config-credentials-object-secret-missing',
    'the ProviderConfig is there, its Secret is not',
    'ProviderConfig remote names Secret remote-kubeconfig for its credentials, which does not exist, so nothing that uses it can be applied.',
  ],
  [
    'provider-config-credentials-release-key-missing',
    'a key that is missing reads as nothing, and nothing is no configuration',
    'ProviderConfig own holds no credentials that a cluster can be reached with, so nothing that uses it can be applied.',
  ],
  [
    'provider-config-credentials-providerconfig-none',
    'source None signs in as nobody',
    'ProviderConfig default has credentials of source None: the provider signs in as nobody.',
  ],
];

/** Words of a controller, the file they are put into, sentence. */
const WORDS: Array<[string, string, string]> = [
  [
    'connect failed: cannot build kube client for provider config: cannot get credentials: no extraction handler registered for source: InjectedIdentity',
    'provider-config-credentials-object-secret-missing',
    'ProviderConfig remote takes its credentials from InjectedIdentity, which this provider does not know, so nothing that uses it can be applied.',
  ],
  [
    'connect failed: cannot build kube client for provider config: cannot get credentials: cannot extract from secret key when none specified',
    'provider-config-credentials-object-secret-missing',
    'ProviderConfig remote does not say which secret key holds its credentials, so nothing that uses it can be applied.',
  ],
  [
    'observe failed: cannot get object: the server has asked for the client to provide credentials',
    'provider-config-credentials-object-secret-missing',
    'ProviderConfig remote holds credentials that the other side refuses, so nothing that uses it can be applied.',
  ],
  [
    'connect failed: cannot build kube client for provider config: cannot get credentials: open /var/run/key: permission denied',
    'provider-config-credentials-object-secret-missing',
    'ProviderConfig remote gives no usable credentials, so nothing that uses it can be applied.',
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'provider-config-credentials-object-secret-missing',
    [
      {
        title: 'ProviderConfig remote has no usable credentials',
        nextStep:
          'Check Secret remote-kubeconfig and its key kubeconfig in namespace crossplane-system.',
        evidence: [
          'condition: connect failed: cannot build kube client for provider config: …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'provider-config-credentials-release-key-missing',
    [
      {
        title: 'ProviderConfig own has no usable credentials',
        nextStep:
          'Check Secret kubeconfig and its key config in namespace team-a.',
        evidence: [
          'condition: connect failed: cannot build kube client for provider config: …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'provider-config-credentials-providerconfig-none',
    [
      {
        title: 'ProviderConfig default has no credentials',
        nextStep:
          'Set spec.credentials of ProviderConfig default by pull request.',
        evidence: ['spec: credentials.source: None'],
      },
    ],
  ],
];

describe('providerConfigCredentials', () => {
  it('does not take the credentials of a chart repository for its own', () => {
    expect(
      toldIn(
        'chart-version-missing-release',
        'create failed: failed to pull chart: failed to authorize: failed to fetch oauth token: unexpected status from GET request to https://registry.example/token: 401 Unauthorized',
      ),
    ).toEqual([
      [
        'release-failed',
        'Release web failed: its chart cannot be fetched, since its credentials are missing or refused.',
      ],
    ]);
  });

  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['provider-credentials', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );
  it.each(WORDS)('understands %s', (message, file, sentence) => {
    expect(toldIn(file, message)).toEqual([['provider-credentials', sentence]]);
  });

  it.each([
    [
      'object-secret-missing',
      'crossplane-system',
      'where the ProviderConfig says',
    ],
    [
      'release-key-missing',
      'team-a',
      'beside the Release, whatever a namespaced ProviderConfig says',
    ],
  ])('sends %s to namespace %s: %s', (state, namespace, _reason) => {
    const [finding] = findingsIn(`provider-config-credentials-${state}`);
    expect(finding.nextStep).toContain(`in namespace ${namespace}.`);
  });
});
