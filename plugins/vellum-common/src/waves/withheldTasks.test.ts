import { findOfKind } from '../__testUtils__/findOfKind';
import { readObjects } from '../__testUtils__/readObjects';
import { NOON } from '../__testUtils__/viewOf';
import { snapshotFromObjects } from '../graph/snapshotFromObjects';
import { readSyncOperation } from './SyncOperation';
import { readSyncTasks } from './readSyncTasks';

function taskTrackedBy(instance: string) {
  const objects = readObjects('scenarios/kubeflow-held.yaml');
  const application = findOfKind(objects, 'Application');
  const status = application.status as any;
  delete status.operationState;
  for (const row of status.resources) {
    row.status = 'OutOfSync';
  }
  const katib = objects.find(
    ({ kind, metadata }) =>
      kind === 'Deployment' && metadata.name === 'katib-controller',
  )!;
  katib.metadata.annotations = {
    'argocd.argoproj.io/tracking-id': `${instance}:apps/Deployment:kubeflow/katib-controller`,
  };
  const snapshot = snapshotFromObjects(objects);
  const operation = readSyncOperation(application);
  return readSyncTasks(application, {
    snapshot,
    now: NOON,
    operation,
  }).tasks.find(({ ref }) => ref.name === 'katib-controller');
}

describe('a task of an object that is not in sync', () => {
  it('has no live object and no health where the object is tracked by another Application', () => {
    const task = taskTrackedBy('other');
    expect(task?.live).toBeUndefined();
    expect(task?.health).toBeUndefined();
  });

  it('has both where the object is tracked by this one', () => {
    const task = taskTrackedBy('kubeflow');
    expect(task?.live?.metadata.uid).toBe('d-4');
    expect(task?.health?.status).toBe('Progressing');
  });
});
