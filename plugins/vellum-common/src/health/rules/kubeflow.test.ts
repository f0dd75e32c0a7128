import { HealthCase, judgeFixture } from '../../__testUtils__/judgeFixture';

const CASES: HealthCase[] = [
  [
    'profile-alone',
    'unknown',
    'kubeflow/namespace-not-read',
    'a Profile never says that it is well',
  ],
  [
    'profile-alone-failed',
    'unknown',
    'kubeflow/namespace-not-read',
    'a failure of the past may be history',
  ],
  ['profile-namespace', 'ready', 'kubeflow/namespace', 'the namespace tells'],
  [
    'profile-namespace-failed-before',
    'ready',
    'kubeflow/namespace',
    'the failure is history: a warning',
  ],
  [
    'profile-namespace-other-owner',
    'failed',
    'kubeflow/namespace-owner',
    'somebody else has the namespace',
  ],
  [
    'profile-namespace-no-owner',
    'failed',
    'kubeflow/namespace-owner',
    'the namespace was there before',
  ],
  [
    'profile-namespace-terminating',
    'failed',
    'kubeflow/namespace-terminating',
    'the namespace goes without its profile',
  ],
  [
    'profile-namespace-phase-terminating',
    'failed',
    'kubeflow/namespace-terminating',
    'the phase says it too',
  ],
  [
    'profile-namespace-missing',
    'failed',
    'kubeflow/namespace-missing',
    'two hours without a namespace',
  ],
  [
    'profile-namespace-not-yet',
    'progressing',
    'kubeflow/namespace-missing',
    'half a minute is a start',
  ],
  [
    'profile-young-and-failed',
    'failed',
    'kubeflow/namespace-missing',
    'it says itself that it will not come',
  ],
  [
    'notebook-running',
    'ready',
    'kubeflow/notebook',
    "the replicas count, the container's state was emptied",
  ],
  ['notebook-stopped', 'suspended', 'kubeflow/stopped', 'stopped on purpose'],
  [
    'notebook-stopping',
    'suspended',
    'kubeflow/stopped',
    'not green, though it still answers',
  ],
  [
    'notebook-crash-loop',
    'failed',
    'kubeflow/container-waiting',
    'crashes again and again',
  ],
  [
    'notebook-image-pull',
    'failed',
    'kubeflow/container-waiting',
    'has no image',
  ],
  [
    'notebook-terminated',
    'failed',
    'kubeflow/container-terminated',
    'its container has ended',
  ],
  [
    'notebook-creating',
    'progressing',
    'kubeflow/notebook',
    'a minute is a start',
  ],
  [
    'notebook-unscheduled-young',
    'progressing',
    'kubeflow/unscheduled',
    'a node may be on its way',
  ],
  [
    'notebook-unscheduled',
    'not-ready',
    'kubeflow/unscheduled',
    'no node comes within five minutes',
  ],
  [
    'notebook-never-reported',
    'unknown',
    'common/never-reported',
    'its controller is not there',
  ],
  [
    'tensorboard-running',
    'ready',
    'kubeflow/tensorboard',
    'one replica answers',
  ],
  ['tensorboard-starting', 'progressing', 'kubeflow/tensorboard', 'not yet'],
  [
    'tensorboard-failed',
    'failed',
    'kubeflow/tensorboard',
    'its Deployment cannot make a pod',
  ],
  [
    'tensorboard-never-reported',
    'unknown',
    'common/never-reported',
    'its controller is not there',
  ],
  ['pvcviewer-ready', 'ready', 'kubeflow/viewer', "the controller's own word"],
  ['pvcviewer-starting', 'progressing', 'kubeflow/viewer', 'false is not yet'],
  [
    'pvcviewer-never-reported',
    'unknown',
    'common/never-reported',
    'absent is not false',
  ],
  [
    'poddefault-exists',
    'ready',
    'generic/exists',
    'a PodDefault reports nothing',
  ],
];

describe('rules of kubeflow', () => {
  it.each(CASES)('calls %s %s by %s: %s', (file, state, rule) => {
    expect(judgeFixture(file)).toMatchObject({ state, rule });
  });

  it('keeps a failure of the past as a warning', () => {
    expect(
      judgeFixture('profile-namespace-failed-before').warnings,
    ).toMatchObject([{ reason: 'Failed', whose: 'controller' }]);
  });
});
