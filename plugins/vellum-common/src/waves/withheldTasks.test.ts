import { readObjects } from '../__testUtils__/readObjects';
import { NOON } from '../__testUtils__/viewOf';
import { snapshotFromObjects } from '../graph/snapshotFromObjects';
import { planWaves } from './planWaves';

describe('the waves of an Application that was never synced', () => {
  it('withhold the health of an object that it only names in Git', () => {
    const cardOf = (tracking: string) => {
      const objects = readObjects('scenarios/kubeflow-held.yaml');
      const application = objects.find(({ kind }) => kind === 'Application')!;
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
        'argocd.argoproj.io/tracking-id': `${tracking}:apps/Deployment:kubeflow/katib-controller`,
      };
      return planWaves({
        application,
        snapshot: snapshotFromObjects(objects),
        now: NOON,
      })
        .lanes.flatMap(({ cards }) => cards)
        .find(({ name }) => name === 'katib-controller');
    };
    expect(cardOf('other')).toMatchObject({ then: 'not created yet', now: '–' });
    expect(cardOf('other')?.message).toBeUndefined();
    expect(cardOf('kubeflow')).toMatchObject({ then: 'not synced yet' });
    expect(cardOf('kubeflow')?.message).toBeDefined();
  });
});
