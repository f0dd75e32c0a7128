import { toldIn } from '../../../__testUtils__/findingsIn';

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

describe('containerRefused', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['container-refused', sentence]]);
  });
});
