import { causesOf } from '../../../__testUtils__/causesOf';
import { readObjects } from '../../../__testUtils__/readObjects';
import { Advice, adviceIn, toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'config-missing-secret',
    'an environment variable from a Secret',
    'Pod web-1-a cannot start: there is no Secret web-db in namespace team-a.',
  ],
  [
    'config-missing-key',
    'the Secret is there, the key is not',
    'Pod web-1-a cannot start: Secret web-db in namespace team-a has no key password.',
  ],
  [
    'config-missing-configmap',
    'an environment variable from a ConfigMap',
    'Pod web-1-a cannot start: there is no ConfigMap web-settings in namespace team-a.',
  ],
  [
    'config-missing-volume',
    'a volume waits for ever and only an event says for what',
    'Pod web-1-a cannot start: there is no Secret web-tls in namespace team-a.',
  ],
  [
    'config-missing-volume-key',
    'the event names the volume, the pod which ConfigMap that is',
    'Pod web-1-a cannot start: ConfigMap web-settings in namespace team-a has no key app.yaml.',
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'config-missing-secret',
    [
      {
        title: 'Secret web-db is missing, which Pod web-1-a needs',
        nextStep:
          'Create Secret web-db, or find out why what should make it did not.',
        evidence: [
          'container CreateContainerConfigError: secret "web-db" not found',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'config-missing-key',
    [
      {
        title:
          'key password of Secret web-db is missing, which Pod web-1-a needs',
        nextStep:
          'Add the key to Secret web-db, or correct the name of the key in Pod web-1-a.',
        evidence: [
          "container CreateContainerConfigError: couldn't find key password in Secr …",
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'config-missing-configmap',
    [
      {
        title: 'ConfigMap web-settings is missing, which Pod web-1-a needs',
        nextStep:
          'Create ConfigMap web-settings, or find out why what should make it did not.',
        evidence: [
          'container CreateContainerConfigError: configmap "web-settings" not found',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'config-missing-volume',
    [
      {
        title: 'Secret web-tls is missing, which Pod web-1-a needs',
        nextStep:
          'Create Secret web-tls, or find out why what should make it did not.',
        evidence: [
          'event FailedMount: MountVolume.SetUp failed for volume "certificate" : s …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'config-missing-volume-key',
    [
      {
        title:
          'key app.yaml of ConfigMap web-settings is missing, which Pod web-1-a needs',
        nextStep:
          'Add the key to ConfigMap web-settings, or correct the name of the key in Pod web-1-a.',
        evidence: [
          'event FailedMount: MountVolume.SetUp failed for volume "settings" : conf …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
];

describe('configMissing', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['config-missing', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );

  it('leaves the word to what should make the Secret and does not', () => {
    const findings = causesOf(
      readObjects('findings/config-missing-sealed.yaml'),
    );
    expect(findings.map(({ cause }) => cause)).toEqual(['decryption-failed']);
  });

  it('speaks where what makes the Secret is well', () => {
    const objects = readObjects('findings/config-missing-sealed.yaml');
    objects[1].status = {
      conditions: [{ type: 'Synced', status: 'True' }],
    };
    expect(causesOf(objects).map(({ cause }) => cause)).toEqual([
      'config-missing',
    ]);
  });
});
