import { HealthCase, judgeFixture } from '../../__testUtils__/judgeFixture';

const CASES: HealthCase[] = [
  [
    'sealedsecret-unsealable',
    'failed',
    'sealed-secrets/synced-false',
    'no key of this cluster fits',
  ],
  [
    'sealedsecret-unsealable-now',
    'failed',
    'sealed-secrets/synced-false',
    'at once, however young',
  ],
  [
    'sealedsecret-synced',
    'ready',
    'sealed-secrets/synced',
    'whether its Secret is there was not looked at',
  ],
  [
    'sealedsecret-never-reported',
    'unknown',
    'common/never-reported',
    'its controller is not there',
  ],
  [
    'sealedsecret-unknown',
    'progressing',
    'sealed-secrets/synced-unknown',
    'Unknown is not False',
  ],
  [
    'sealedsecret-secret-missing',
    'not-ready',
    'sealed-secrets/secret-missing',
    'unsealed once, and gone',
  ],
  [
    'sealedsecret-key-missing',
    'not-ready',
    'sealed-secrets/keys-missing',
    'one key is not in the Secret',
  ],
  [
    'sealedsecret-secret-redacted',
    'ready',
    'sealed-secrets/synced',
    'nothing is known of the keys of a redacted Secret',
  ],
  [
    'sealedsecret-secret-complete',
    'ready',
    'sealed-secrets/synced',
    'every key is there',
  ],
];

describe('rules of sealed secrets', () => {
  it.each(CASES)('calls %s %s by %s: %s', (file, state, rule) => {
    expect(judgeFixture(file)).toMatchObject({ state, rule });
  });
});
