import { causesOf } from '../../../__testUtils__/causesOf';
import { readObjects } from '../../../__testUtils__/readObjects';
import { toldIn } from '../../../__testUtils__/findingsIn';

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

describe('configMissing', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['config-missing', sentence]]);
  });

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
