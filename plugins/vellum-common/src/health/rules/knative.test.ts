import { HealthCase, judgeFixture } from '../../__testUtils__/judgeFixture';

const CASES: HealthCase[] = [
  [
    'knativeserving-ready',
    'ready',
    'knative/ready',
    'ready in the version asked for',
  ],
  [
    'knativeserving-old-version',
    'progressing',
    'knative/version',
    'ready is said of the old version',
  ],
  [
    'knativeserving-deployments-missing',
    'progressing',
    'knative/deployments',
    'deployments come by waiting',
  ],
  [
    'knativeserving-deployments-missing-young',
    'progressing',
    'knative/deployments',
    'two minutes are a start',
  ],
  [
    'knativeserving-install-failed',
    'failed',
    'knative/install-failed',
    'an install that failed does not come by waiting',
  ],
  [
    'knativeserving-never-reported',
    'unknown',
    'common/never-reported',
    'its operator is not there',
  ],
  [
    'knativeserving-ready-unknown',
    'progressing',
    'knative/ready-unknown',
    'Unknown is on its way',
  ],
  [
    'knativeeventing-install-failed',
    'failed',
    'knative/install-failed',
    'the same operator, the same words',
  ],
  ['knativeservice-ready', 'ready', 'knative/ready', 'the plain good case'],
  [
    'knativeservice-failed',
    'failed',
    'knative/ready-false',
    'False is over in Knative, however young',
  ],
  [
    'knativeservice-deploying',
    'progressing',
    'knative/ready-unknown',
    'Unknown is on its way',
  ],
  [
    'knativeservice-new',
    'progressing',
    'common/not-reported-yet',
    'its controller has had no time yet',
  ],
  ['knativeroute-failed', 'failed', 'knative/ready-false', 'False is over'],
  [
    'knativeconfiguration-failed',
    'failed',
    'knative/ready-false',
    'False is over',
  ],
  ['knativerevision-failed', 'failed', 'knative/ready-false', 'False is over'],
];

describe('rules of knative', () => {
  it.each(CASES)('calls %s %s by %s: %s', (file, state, rule) => {
    expect(judgeFixture(file)).toMatchObject({ state, rule });
  });
});
