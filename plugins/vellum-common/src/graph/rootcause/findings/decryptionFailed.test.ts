import { Advice, adviceIn, toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'decryption-failed-kustomization',
    'the key that the cluster has is not the one it was encrypted for',
    'Kustomization apps cannot be applied: Secret database cannot be decrypted with the keys it has.',
  ],
  [
    'decryption-failed-sealedsecret-key',
    'sealed for another cluster',
    'SealedSecret database was sealed for another cluster, namespace or name: no key here opens it, so its Secret is not made.',
  ],
  [
    'decryption-failed-sealedsecret-taken',
    'the Secret was made by hand',
    'SealedSecret database cannot make its Secret: one of that name exists and was not made by it.',
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'decryption-failed-kustomization',
    [
      {
        title: 'Kustomization apps cannot decrypt its secrets',
        nextStep:
          'Check that Secret sops-age holds the key that the file was encrypted for, or encrypt it again.',
        evidence: [
          "condition: decryption failed for 'Secret.v1.[noGrp]/database': cannot ge …",
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'decryption-failed-sealedsecret-key',
    [
      {
        title: 'SealedSecret database cannot be decrypted',
        nextStep:
          'Seal password, user again with the certificate of this cluster, by pull request.',
        evidence: ['condition: no key could decrypt secret (password, user)'],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'decryption-failed-sealedsecret-taken',
    [
      {
        title: 'SealedSecret database may not replace a Secret',
        nextStep:
          'Delete that Secret, or annotate it with sealedsecrets.bitnami.com/managed: "true" to hand it over.',
        evidence: [
          'condition: failed update: Resource "database" already exists and is not …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
];

/** Words of a controller, the file they are put into, sentence. */
const WORDS: Array<[string, string, string]> = [
  [
    'cannot get sops decryption Secret \'flux-system/sops-age\': secrets "sops-age" not found',
    'decryption-failed-kustomization',
    'Kustomization apps cannot be applied: Secret flux-system/sops-age, which holds its decryption keys, cannot be used.',
  ],
  [
    'Secret/team-a/database is SOPS encrypted, configuring decryption is required for this secret to be reconciled',
    'decryption-failed-kustomization',
    'Kustomization apps cannot be applied: Secret/team-a/database is encrypted with SOPS, and it was not told how to decrypt.',
  ],
  [
    'error decrypting sources: failed to decrypt file: no identity matched any of the recipients',
    'decryption-failed-kustomization',
    'Kustomization apps cannot be applied: a file cannot be decrypted with the keys it has.',
  ],
];

describe('decryptionFailed', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['decryption-failed', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );
  it.each(WORDS)('understands %s', (message, file, sentence) => {
    expect(toldIn(file, message)).toEqual([['decryption-failed', sentence]]);
  });
});
