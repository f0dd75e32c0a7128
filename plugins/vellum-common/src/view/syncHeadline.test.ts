import { readObjects } from '../__testUtils__/readObjects';
import { applicationRef, viewOf } from '../__testUtils__/viewOf';

const headlineOf = (file: string, application: string) =>
  viewOf('argocd', readObjects(`waves/${file}.yaml`), {
    argocd: {
      applications: [applicationRef(application)],
      namespace: 'argocd',
    },
  }).view.headline;

describe('the headline of a running sync', () => {
  it.each([
    {
      file: 'application-child-held',
      application: 'parent',
      reason: 'a child is held by something of its own',
      cause: 'wave 0 waits for 1 of 1',
      detail:
        'Application child waits for Deployment web. Wave 1 starts when it is healthy.',
    },
    {
      file: 'application-prune-held',
      application: 'shop',
      reason: 'what is being deleted is kept by a finalizer',
      cause: 'wave 0 waits for 1 of 2',
      detail:
        'Deployment old is still there: its deletion waits for example.io/wait.',
    },
    {
      file: 'application-waits-for-config-map',
      application: 'shop',
      reason: 'what was just applied has no health that anything checks',
      cause: 'wave 0 waits for 1 of 1',
      detail:
        'Argo CD waits for ConfigMap settings. Wave 1 starts when it is healthy.',
    },
    {
      file: 'application-sync-window',
      application: 'shop',
      reason: 'nothing is applied outside a window',
      cause: 'wave 0 waits for a sync window that allows it',
      detail: undefined,
    },
    {
      file: 'application-hook-deletion',
      application: 'shop',
      reason: 'only the message names a hook that is in no field',
      cause: 'wave 0 waits until Job seed is deleted',
      detail: undefined,
    },
  ])('$file: $reason', ({ file, application, cause, detail }) => {
    const headline = headlineOf(file, application);
    expect(headline.title).toBe('Syncing');
    expect(headline.cause).toBe(cause);
    expect(headline.detail).toBe(detail);
  });

  it.each([
    {
      file: 'findings/wave-held-application',
      state: 'not-ready',
      reason: 'what the wave waits for is paused, so that it waits for ever',
    },
    {
      file: 'waves/application-two-waves',
      state: 'progressing',
      reason: 'nothing is in its way, it only takes its time',
    },
  ])('is $state where $reason', ({ file, state }) => {
    const objects = readObjects(`${file}.yaml`);
    const { view } = viewOf('argocd', objects, {
      argocd: {
        applications: [applicationRef(objects[0].metadata.name)],
        namespace: 'argocd',
      },
    });
    expect(view.headline).toMatchObject({ state, title: 'Syncing' });
    expect(view.findings.length > 0).toBe(state === 'not-ready');
  });

  it('says what is in its way where no object of the wave is known to hold it', () => {
    const { headline, findings } = viewOf(
      'argocd',
      readObjects('findings/wave-held-application.yaml'),
      {
        argocd: {
          applications: [applicationRef('web')],
          namespace: 'argocd',
        },
      },
    ).view;
    expect(headline).toMatchObject({
      cause: 'wave 0 is being applied',
      detail: findings[0].sentence,
      nextStep: findings[0].nextStep,
      path: findings[0].path,
    });
  });
});
