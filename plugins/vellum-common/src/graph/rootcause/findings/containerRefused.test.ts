import { Advice, adviceIn, toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'container-refused-root',
    'the security context and the image contradict each other',
    'Container web of Pod web-1-a cannot be started: it must not run as root, and its image names no other user by number.',
  ],
  [
    'container-refused-other',
    'whatever else the runtime refuses is told in its words',
    'Container web of Pod web-1-a cannot be started: failed to generate container "web" spec: failed to generate spec: path "/var/cache" is mounted on "/" but it is not a shared mount.',
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'container-refused-root',
    [
      {
        title: 'container web of Pod web-1-a cannot be started',
        nextStep:
          'Set runAsUser to a number above 0, or build the image with such a user.',
        evidence: [
          'container CreateContainerConfigError: container has runAsNonRoot and ima …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'container-refused-other',
    [
      {
        title: 'container web of Pod web-1-a cannot be started',
        nextStep:
          'Check what the container asks for (command, volumes, security context) and change it by pull request.',
        evidence: [
          'container CreateContainerError: failed to generate container "web" spec: …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
];

describe('containerRefused', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['container-refused', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );
});
