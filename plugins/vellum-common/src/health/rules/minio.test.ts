import { HealthCase, judgeFixture } from '../../__testUtils__/judgeFixture';

const CASES: HealthCase[] = [
  ['tenant-initialized', 'ready', 'minio/state', 'the plain good case'],
  ['tenant-yellow', 'ready', 'minio/state', 'works, with drives missing'],
  ['tenant-red', 'failed', 'minio/drives', 'initialized once, and offline now'],
  ['tenant-provisioning', 'progressing', 'minio/state', 'on its way'],
  [
    'tenant-bad-credentials',
    'failed',
    'minio/state',
    'does not come by waiting',
  ],
  [
    'tenant-never-reported',
    'unknown',
    'common/never-reported',
    'its operator is not there',
  ],
];

describe('rules of minio', () => {
  it.each(CASES)('calls %s %s by %s: %s', (file, state, rule) => {
    expect(judgeFixture(file)).toMatchObject({ state, rule });
  });

  it('warns of drives that are offline', () => {
    expect(judgeFixture('tenant-yellow').warnings).toMatchObject([
      { reason: 'yellow', whose: 'ours' },
    ]);
  });
});
