import { causesOf } from '../../../__testUtils__/causesOf';
import { readObject, readObjects } from '../../../__testUtils__/readObjects';

describe('reportedFailure', () => {
  it('names who reported it, where the cluster knows', () => {
    const widget = readObject('health/widget-stalled.yaml');
    expect(causesOf([widget])[0].nextStep).toBeUndefined();
    widget.metadata.managedFields = [
      { manager: 'widget-controller', subresource: 'status' },
    ];
    expect(causesOf([widget])[0].nextStep).toBe(
      'Read the log of widget-controller, which reported this last.',
    );
  });

  it('brings the newest warning about a built-in kind', () => {
    const [deployment, event] = readObjects(
      'findings/probe-failing-startup.yaml',
    );
    deployment.kind = 'Deployment';
    deployment.apiVersion = 'apps/v1';
    deployment.status = {
      observedGeneration: 1,
      conditions: [
        {
          type: 'Progressing',
          status: 'False',
          reason: 'ProgressDeadlineExceeded',
          message: 'ReplicaSet "web-1" has timed out progressing.',
        },
      ],
    };
    const older = {
      ...event,
      metadata: { ...event.metadata, uid: 'older' },
      message: 'an hour ago',
      lastTimestamp: '2026-11-20T10:58:00Z',
    };
    expect(causesOf([deployment, older, event])[0]).toMatchObject({
      cause: 'reported-failure',
      evidence: [
        {
          kind: 'condition',
          text: 'ReplicaSet "web-1" has timed out progressing.',
        },
        { kind: 'event', reason: 'Unhealthy', count: 12 },
      ],
    });
  });

  it('gives no words of ours for evidence', () => {
    const pod = readObject('health/persistentvolumeclaim-lost.yaml');
    expect(causesOf([pod])[0]).toMatchObject({
      cause: 'reported-failure',
      evidence: [],
    });
  });
});
