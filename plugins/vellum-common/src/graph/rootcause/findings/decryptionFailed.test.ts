import { decryptionFailed } from './decryptionFailed';
import { readObjects } from '../../../__testUtils__/readObjects';
import { causesOf } from '../../../__testUtils__/causesOf';
import {
  Advice,
  adviceIn,
  findingsIn,
  toldIn,
} from '../../../__testUtils__/findingsIn';

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

const SYNCED = {
  type: 'Synced',
  status: 'False',
  message: 'no key could decrypt secret',
};

/** The same words, where they lead to other advice: title and next step. */
const WORDS_ADVICE: Array<
  [message: string, file: string, title: string, nextStep: string]
> = [
  [
    'cannot get sops decryption Secret \'flux-system/sops-age\': secrets "sops-age" not found',
    'decryption-failed-kustomization',
    'Kustomization apps cannot decrypt its secrets',
    'Check that Secret flux-system/sops-age holds the key that the file was encrypted for, or encrypt it again.',
  ],
  [
    'Secret/team-a/database is SOPS encrypted, configuring decryption is required for this secret to be reconciled',
    'decryption-failed-kustomization',
    'Kustomization apps cannot decrypt its secrets',
    'Set spec.decryption with the Secret that holds the key.',
  ],
];

describe('decryptionFailed', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['decryption-failed', sentence]]);
  });

  it.each(WORDS_ADVICE)(
    'knows what to do about %s',
    (message, file, title, nextStep) => {
      expect(adviceIn(file, message)).toMatchObject([{ title, nextStep }]);
    },
  );

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );
  it.each(WORDS)('understands %s', (message, file, sentence) => {
    expect(toldIn(file, message)).toEqual([['decryption-failed', sentence]]);
  });

  it('has it encrypted again where no Secret holds the key', () => {
    const [kustomization] = readObjects(
      'findings/decryption-failed-kustomization.yaml',
    );
    kustomization.spec = {};
    expect(causesOf([kustomization])[0].nextStep).toBe(
      'Encrypt it again for the key that the cluster has.',
    );
  });

  it('shows only the beginning of what is said of a secret', () => {
    const said = 'error decrypting sources: no identity';
    const evidenceOf = (message: string) =>
      findingsIn('decryption-failed-kustomization', message)[0].evidence;
    expect(evidenceOf(`${said}\npassword: example`)).toEqual([
      { kind: 'condition', text: said },
    ]);
    expect(evidenceOf(said.padEnd(400, '.'))[0].text).toHaveLength(300);
  });

  it('says to seal again what is not named', () => {
    const [{ nextStep }] = adviceIn(
      'decryption-failed-sealedsecret-key',
      'no key could decrypt secret',
    );
    expect(nextStep).toBe(
      'Seal its values again with the certificate of this cluster, by pull request.',
    );
  });

  it.each<[string, object[]]>([
    ['that says nothing', []],
    ['that is unsealed', [{ ...SYNCED, status: 'True' }]],
    ['of which something else is said', [{ ...SYNCED, type: 'Other' }]],
    ['that does not say why', [{ type: 'Synced', status: 'False' }]],
  ])('says nothing of a SealedSecret %s', (_reason, conditions) => {
    const [sealed] = readObjects(
      'findings/decryption-failed-sealedsecret-key.yaml',
    );
    sealed.status = { conditions };
    expect(causesOf([sealed], { rules: [decryptionFailed] })).toEqual([]);
  });
});
