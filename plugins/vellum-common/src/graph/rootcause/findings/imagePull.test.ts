import { causesOf } from '../../../__testUtils__/causesOf';
import { readObjects } from '../../../__testUtils__/readObjects';
import { toldIn } from '../../../__testUtils__/findingsIn';

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

describe('imagePull', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['image-pull', sentence]]);
  });

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
});
