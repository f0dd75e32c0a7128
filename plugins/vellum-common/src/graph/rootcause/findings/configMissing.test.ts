import { configMissing } from './configMissing';
import { KubeObject } from '../../../kube/KubeObject';
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

const rules = [configMissing];
const CONFIG_ERROR = 'CreateContainerConfigError';
const NO_SECRET = 'secret "db" not found';

/** A pod whose containers wait for something else. */
const withWaiting = (pod: KubeObject, ...waiting: object[]): KubeObject => ({
  ...pod,
  status: {
    ...pod.status,
    containerStatuses: waiting.map((state, at) => ({
      name: `c-${at}`,
      ready: false,
      state: { waiting: state },
    })),
  },
});

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

  it.each<[string, object]>([
    ['for an image', { reason: 'ImagePullBackOff', message: NO_SECRET }],
    ['for something else', { reason: CONFIG_ERROR, message: 'no such user' }],
    ['and does not say for what', { reason: CONFIG_ERROR }],
  ])('says nothing of a container that waits %s', (_reason, waiting) => {
    const [pod] = readObjects('findings/config-missing-secret.yaml');
    expect(causesOf([withWaiting(pod, waiting)], { rules })).toEqual([]);
  });

  it('says nothing of what is no pod', () => {
    const [pod] = readObjects('findings/config-missing-secret.yaml');
    const other = { ...pod, apiVersion: 'example.io/v1', kind: 'Widget' };
    expect(causesOf([other], { rules })).toEqual([]);
  });

  it.each<[string, object, number]>([
    ['while it is initialized', { reason: 'PodInitializing' }, 1],
    ['not once it starts', { reason: 'CrashLoopBackOff' }, 0],
    ['not where no reason is given', {}, 0],
  ])('reads the events of a pod %s', (_reason, waiting, findings) => {
    const [pod, event] = readObjects('findings/config-missing-volume.yaml');
    const objects = [withWaiting(pod, waiting), event];
    expect(causesOf(objects, { rules })).toHaveLength(findings);
  });

  it('reads the events of a pod of which one container starts', () => {
    const [pod, event] = readObjects('findings/config-missing-volume.yaml');
    const objects = [
      withWaiting(pod, { reason: 'Other' }, { reason: 'ContainerCreating' }),
      event,
    ];
    expect(causesOf(objects, { rules })).toHaveLength(1);
  });

  it('prefers the word of a container to an event', () => {
    const [pod, event] = readObjects('findings/config-missing-volume.yaml');
    const objects = [
      withWaiting(
        pod,
        { reason: CONFIG_ERROR, message: NO_SECRET },
        { reason: 'ContainerCreating' },
      ),
      event,
    ];
    const [finding] = causesOf(objects, { rules });
    expect(finding.title).toBe('Secret db is missing, which Pod web-1-a needs');
    expect(finding.evidence).toHaveLength(1);
  });

  it.each<[string, object]>([
    ['for another reason', { reason: 'FailedScheduling' }],
    ['in other words', { message: 'timed out' }],
  ])('does not take an event %s', (_reason, change) => {
    const [pod, event] = readObjects('findings/config-missing-volume.yaml');
    const objects = [pod, { ...event, ...change }];
    expect(causesOf(objects, { rules })).toEqual([]);
  });
});
