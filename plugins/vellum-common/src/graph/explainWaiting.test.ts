import { NOON } from '../__testUtils__/viewOf';
import { KubeObject } from '../kube/KubeObject';
import { refOf } from '../kube/ResourceRef';
import { buildGraph } from './buildGraph';
import { snapshotFromObjects } from './snapshotFromObjects';

const BUCKET = {
  apiVersion: 's3.example.io/v1beta1',
  kind: 'Bucket',
  name: 'shop-logs',
};

const composite = (message?: string): KubeObject => ({
  apiVersion: 'example.io/v1',
  kind: 'XShop',
  metadata: { name: 'shop', uid: 'xr' },
  spec: { resourceRefs: [BUCKET] },
  status: {
    conditions: [
      { type: 'Synced', status: 'True' },
      {
        type: 'Ready',
        status: 'False',
        reason: 'Creating',
        lastTransitionTime: '2026-11-20T11:58:00Z',
        ...(message && { message }),
      },
    ],
  },
});

const bucket = (ready: string): KubeObject => ({
  apiVersion: BUCKET.apiVersion,
  kind: BUCKET.kind,
  metadata: {
    name: BUCKET.name,
    uid: 'bucket',
    annotations: { 'crossplane.io/composition-resource-name': 'logs' },
    ownerReferences: [
      {
        apiVersion: 'example.io/v1',
        kind: 'XShop',
        name: 'shop',
        uid: 'xr',
        controller: true,
      },
    ],
  },
  spec: { forProvider: {} },
  status: {
    conditions: [
      { type: 'Synced', status: 'True' },
      { type: 'Ready', status: ready },
    ],
  },
});

function healthOf(...objects: KubeObject[]) {
  const { graph } = buildGraph({
    roots: [refOf(objects[0])],
    snapshot: snapshotFromObjects(objects),
    now: NOON,
  });
  return graph.nodes[0].health;
}

describe('a composite that gives no message', () => {
  it('says in our words what it waits for', () => {
    expect(healthOf(composite(), bucket('False'))).toMatchObject({
      state: 'progressing',
      message: 'Unready: logs',
      whose: 'ours',
    });
  });

  it('keeps what it says where it waits for nothing that is known', () => {
    expect(healthOf(composite(), bucket('True')).message).toBe('Not ready yet');
  });

  it('is not corrected where it has a message', () => {
    expect(
      healthOf(composite('Unready resources: logs'), bucket('False')),
    ).toMatchObject({
      message: 'Unready resources: logs',
      whose: 'controller',
    });
  });
});
