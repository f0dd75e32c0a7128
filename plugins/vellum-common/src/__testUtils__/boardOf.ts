import { ResourceSnapshot } from '../graph/ResourceSnapshot';
import { snapshotFromObjects } from '../graph/snapshotFromObjects';
import { KubeObject } from '../kube/KubeObject';
import { refKey, refOf } from '../kube/ResourceRef';
import { LaneBoard } from '../waves/LaneBoard';
import { planWaves } from '../waves/planWaves';
import { findOfKind } from './findOfKind';
import { NOON } from './noon';

/** The board of the first Application among some objects at {@link NOON}, all of them to be shown. */
export function boardOf(
  objects: readonly KubeObject[],
  {
    manifests,
    snapshot = snapshotFromObjects(objects),
  }: {
    manifests?: readonly KubeObject[];
    snapshot?: ResourceSnapshot;
  } = {},
): LaneBoard {
  return planWaves({
    application: findOfKind(objects, 'Application'),
    snapshot,
    now: NOON,
    nodeIds: new Set(objects.map(refOf).map(refKey)),
    ...(manifests && { manifests }),
  });
}
