import { Finding } from '../../types';
import { causesOf } from '../../../__testUtils__/causesOf';
import { readObjects } from '../../../__testUtils__/readObjects';
import { Advice, adviceIn, toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'image-pull-not-found',
    'the words of containerd for a tag that is not there',
    'Pod web-1-a cannot start: image registry.example/web:1.2.0 of container web cannot be pulled, since its registry has no such image or tag.',
  ],
  [
    'image-pull-unauthorized',
    'a token is asked for and refused',
    'Pod web-1-a cannot start: image registry.example/web:1.2.0 of container web cannot be pulled, since the registry does not let the cluster pull it.',
  ],
  [
    'image-pull-denied',
    'a registry that does not tell absent from private',
    'Pod web-1-a cannot start: image registry.example/web:1.2.0 of container web cannot be pulled, since it does not exist there or may not be pulled.',
  ],
  [
    'image-pull-rate-limit',
    'an anonymous client pulled too often',
    'Pod web-1-a cannot start: image registry.example/web:1.2.0 of container web cannot be pulled, since the registry refuses more pulls for now.',
  ],
  [
    'image-pull-host-unknown',
    'the name of the registry does not resolve',
    'Pod web-1-a cannot start: image registry.example/web:1.2.0 of container web cannot be pulled, since its registry cannot be reached.',
  ],
  [
    'image-pull-certificate',
    'the registry signs for itself',
    'Pod web-1-a cannot start: image registry.example/web:1.2.0 of container web cannot be pulled, since the certificate of the registry is not trusted.',
  ],
  [
    'image-pull-platform',
    'the index has no entry for the node, though the runtime says "not found" too',
    'Pod web-1-a cannot start: image registry.example/web:1.2.0 of container web cannot be pulled, since it has no build for the platform of the node.',
  ],
  [
    'image-pull-never',
    'the node has to hold the image and does not',
    'Pod web-1-a cannot start: image registry.example/web:1.2.0 of container web cannot be pulled, since it is not on the node and its pull policy is Never.',
  ],
  [
    'image-pull-invalid-name',
    'the kubelet does not even ask a registry',
    'Pod web-1-a cannot start: image Registry.example/Web:1 of container web cannot be pulled, since its name is not valid.',
  ],
  [
    'image-pull-event',
    'the container only backs off; the event of the pull says why',
    'Pod web-1-a cannot start: image registry.example/web:1.2.0 of container web cannot be pulled, since its registry has no such image or tag.',
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'image-pull-not-found',
    [
      {
        title:
          'image registry.example/web:1.2.0 of Pod web-1-a cannot be pulled',
        nextStep: 'Check the name and tag of the image.',
        evidence: [
          'container ImagePullBackOff: Back-off pulling image "registry.example/web …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'image-pull-unauthorized',
    [
      {
        title:
          'image registry.example/web:1.2.0 of Pod web-1-a cannot be pulled',
        nextStep:
          'Check the imagePullSecrets of the pod, and what their credentials may read.',
        evidence: [
          'container ErrImagePull: failed to pull and unpack image "registry.exampl …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'image-pull-denied',
    [
      {
        title:
          'image registry.example/web:1.2.0 of Pod web-1-a cannot be pulled',
        nextStep:
          'Check the name and tag of the image, and the imagePullSecrets of the pod.',
        evidence: [
          'container ErrImagePull: failed to pull and unpack image "registry.exampl …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'image-pull-rate-limit',
    [
      {
        title:
          'image registry.example/web:1.2.0 of Pod web-1-a cannot be pulled',
        nextStep: 'Wait, or pull with credentials or through a mirror.',
        evidence: [
          'container ErrImagePull: failed to copy: httpReadSeeker: failed open: une …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'image-pull-host-unknown',
    [
      {
        title:
          'image registry.example/web:1.2.0 of Pod web-1-a cannot be pulled',
        nextStep:
          'Check the address of the registry, and whether the nodes can reach it.',
        evidence: [
          'container ErrImagePull: failed to do request: Head "https://registry.exa …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'image-pull-certificate',
    [
      {
        title:
          'image registry.example/web:1.2.0 of Pod web-1-a cannot be pulled',
        nextStep: 'Have the nodes trust the certificate of the registry.',
        evidence: [
          'container ErrImagePull: failed to do request: Head "https://registry.exa …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'image-pull-platform',
    [
      {
        title:
          'image registry.example/web:1.2.0 of Pod web-1-a cannot be pulled',
        nextStep:
          'Build the image for the platform of the nodes, or choose nodes that fit.',
        evidence: [
          'container ErrImagePull: failed to pull and unpack image "registry.exampl …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'image-pull-never',
    [
      {
        title:
          'image registry.example/web:1.2.0 of Pod web-1-a cannot be pulled',
        nextStep: 'Load the image onto the node, or change imagePullPolicy.',
        evidence: [
          'container ErrImageNeverPull: Container image "registry.example/web:1.2.0 …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'image-pull-invalid-name',
    [
      {
        title: 'image Registry.example/Web:1 of Pod web-1-a cannot be pulled',
        nextStep: 'Check the name and tag of the image.',
        evidence: [
          'container InvalidImageName: Failed to apply default image tag "Registry. …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'image-pull-event',
    [
      {
        title:
          'image registry.example/web:1.2.0 of Pod web-1-a cannot be pulled',
        nextStep: 'Check the name and tag of the image.',
        evidence: [
          'container ImagePullBackOff: Back-off pulling image "registry.example/web …',
          'event Failed: Failed to pull image "registry.example/web:1.2.0": rpc err …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
];

const IMAGE = 'registry.example/web:1.2.0';

/** The finding of a pod that backs off, with as many events of pulling as there are changes. */
function findingWithEvents(...changes: object[]): Finding {
  const [pod, failed] = readObjects('findings/image-pull-event.yaml');
  const events = changes.map((change, at) => ({
    ...failed,
    metadata: { ...failed.metadata, name: `pull-${at}`, uid: `pull-${at}` },
    ...change,
  }));
  return causesOf([pod, ...events])[0];
}

describe('imagePull', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['image-pull', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );

  it('does not take words of the name of the image for the reason', () => {
    const text = 'registry.example/denied:401';
    const [pod] = readObjects('findings/image-pull-host-unknown.yaml').map(
      object =>
        JSON.parse(
          JSON.stringify(object).replaceAll('registry.example/web:1.2.0', text),
        ),
    );
    expect(causesOf([pod])[0].sentence).toContain(
      `image ${text} of container web cannot be pulled, since its registry cannot be reached`,
    );
  });

  it('brings the words of the kubelet and of the event', () => {
    const [finding] = causesOf(readObjects('findings/image-pull-event.yaml'));
    expect(
      finding.evidence.map(({ kind, reason, count }) => [kind, reason, count]),
    ).toEqual([
      ['container', 'ImagePullBackOff', undefined],
      ['event', 'Failed', 3],
    ]);
  });

  it.each<[string, object]>([
    ['that is no failure to pull', { reason: 'FailedMount' }],
    ['that only begins like one', { reason: 'FailedSync' }],
    ['about another image', { message: 'image other:1: not found' }],
  ])('brings no event %s', (_reason, change) => {
    const finding = findingWithEvents(change);
    expect(finding.evidence.map(({ kind }) => kind)).toEqual(['container']);
    expect(finding.sentence).toMatch(/web cannot be pulled\.$/);
    expect(finding.nextStep).toBe(
      'Check the name and tag of the image, and whether the cluster may pull from its registry.',
    );
  });

  it('brings the event that says why, and the first where none does', () => {
    const message = `Failed to pull image "${IMAGE}": no`;
    const cited = (...changes: object[]) =>
      findingWithEvents(...changes).evidence[1].text;
    const lastTimestamp = '2026-11-20T11:59:00Z';
    expect(cited({}, { message, lastTimestamp })).toContain('not found');
    expect(cited({ message })).toBe(message);
  });

  it('speaks of its image where none is known', () => {
    const [pod, failed] = readObjects('findings/image-pull-event.yaml');
    delete (pod.spec!.containers as Array<{ image?: string }>)[0].image;
    const [{ title, sentence }] = causesOf([pod, failed]);
    expect([title, sentence]).toEqual([
      'its image of Pod web-1-a cannot be pulled',
      'Pod web-1-a cannot start: its image of container web cannot be pulled, since its registry has no such image or tag.',
    ]);
  });
});
