import { HealthCase, judgeFixture } from '../../__testUtils__/judgeFixture';

const CASES: HealthCase[] = [
  ['certificate-ready', 'ready', 'cert-manager/ready', 'the plain good case'],
  [
    'certificate-issuing',
    'progressing',
    'cert-manager/issuing',
    'Ready=False is no failure while it is issued',
  ],
  [
    'certificate-issuing-long',
    'not-ready',
    'cert-manager/issuing',
    'an hour is no issuing',
  ],
  [
    'certificate-failed',
    'failed',
    'cert-manager/ready-false',
    'expired, and nobody issues it',
  ],
  [
    'certificate-unknown',
    'progressing',
    'cert-manager/ready-unknown',
    'Unknown is not False',
  ],
  [
    'certificate-never-reported',
    'unknown',
    'common/never-reported',
    'cert-manager is not there',
  ],
  [
    'certificaterequest-pending',
    'progressing',
    'cert-manager/pending',
    'waits for its issuer',
  ],
  [
    'certificaterequest-denied',
    'failed',
    'cert-manager/ready-false',
    'a decision is final',
  ],
  [
    'issuer-failed',
    'failed',
    'cert-manager/ready-false',
    'at once, however young',
  ],
  [
    'clusterissuer-failed',
    'failed',
    'cert-manager/ready-false',
    'at once, however young',
  ],
];

describe('rules of cert manager', () => {
  it.each(CASES)('calls %s %s by %s: %s', (file, state, rule) => {
    expect(judgeFixture(file)).toMatchObject({ state, rule });
  });
});
