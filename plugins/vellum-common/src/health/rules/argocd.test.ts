import { HealthCase, judgeFixture } from '../../__testUtils__/judgeFixture';

const CASES: HealthCase[] = [
  [
    'application-retrying-between',
    'failed',
    'argocd/operation-retrying',
    'an end, and yet it is called running: it waits for the next attempt',
  ],
  [
    'application-retrying-again',
    'failed',
    'argocd/operation-retrying',
    'a sync is not well again since it is tried again',
  ],
  [
    'application-syncing',
    'progressing',
    'argocd/syncing',
    'an operation is running',
  ],
  [
    'application-failed',
    'failed',
    'argocd/operation-failed',
    'the old state is healthy, the wanted one was refused',
  ],
  [
    'application-comparison-error',
    'failed',
    'argocd/error-condition',
    'Argo CD cannot tell what is wanted',
  ],
  [
    'application-out-of-sync',
    'ready',
    'argocd/health',
    'what runs is healthy; the reason says it is not what Git says',
  ],
  [
    'application-degraded',
    'not-ready',
    'argocd/health',
    'the sync went through, its objects are not well',
  ],
  [
    'application-never-reported',
    'unknown',
    'common/never-reported',
    'no sync and no health: no controller',
  ],
  [
    'application-missing',
    'not-ready',
    'argocd/health',
    'what it should make is not there',
  ],
  [
    'application-progressing-long',
    'not-ready',
    'argocd/health',
    'after an hour its objects are not on their way',
  ],
  [
    'application-warning',
    'ready',
    'argocd/health',
    'a shared object is a warning',
  ],
  [
    'application-health-unknown',
    'unknown',
    'argocd/health',
    'Argo CD does not know either',
  ],
  [
    'applicationset-current',
    'ready',
    'argocd/set-current',
    'generated and applied',
  ],
  [
    'applicationset-error',
    'failed',
    'argocd/set-error',
    'the Applications of before stay, new ones are not made',
  ],
  [
    'applicationset-outdated',
    'failed',
    'argocd/set-outdated',
    'an Application could not be changed',
  ],
  [
    'applicationset-rollout',
    'progressing',
    'argocd/set-rollout',
    'its Applications are changed step by step',
  ],
  [
    'applicationset-parameters-only',
    'progressing',
    'argocd/set-unknown',
    'its Applications are not made yet',
  ],
  [
    'applicationset-never-reported',
    'unknown',
    'common/never-reported',
    'its controller is not there',
  ],
  [
    'appproject-exists',
    'ready',
    'generic/exists',
    'a project reports no health',
  ],
];

describe('rules of Argo CD', () => {
  it.each(CASES)('calls %s %s by %s: %s', (file, state, rule) => {
    expect(judgeFixture(file)).toMatchObject({ state, rule });
  });

  it('warns of what Git says otherwise, and of what Argo CD warns of', () => {
    expect(judgeFixture('application-out-of-sync')).toMatchObject({
      reason: 'OutOfSync',
      warnings: [{ reason: 'OutOfSync', whose: 'ours' }],
    });
    expect(judgeFixture('application-warning').warnings).toEqual([
      {
        reason: 'SharedResourceWarning',
        message:
          'ConfigMap/web is part of applications argocd/web and argocd/other',
        whose: 'controller',
        since: '2026-11-20T11:20:00Z',
      },
    ]);
  });
});
