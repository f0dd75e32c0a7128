import { groupKindKey } from '@vellum-io/backstage-plugin-vellum-common';
import { DryRunCause } from '../dryRun/DryRun';
import { InspectedChange } from './Inspection';

/** Kinds whose pods go with them. */
const WORKLOADS = [
  'Pod',
  'ReplicationController',
  'Deployment.apps',
  'ReplicaSet.apps',
  'StatefulSet.apps',
  'DaemonSet.apps',
  'Job.batch',
  'CronJob.batch',
];

/**
 * Whether an object that a quota refuses may fit after the whole change: it removes something that the quota counts in the
 * same way, or has that quota itself in it. A quota counts objects by kind; what they ask for, it counts of pods and, as
 * storage, of PersistentVolumeClaims.
 *
 * @internal
 */
export function makesRoom(
  { object: refused }: InspectedChange,
  causes: readonly DryRunCause[],
  objects: readonly InspectedChange[],
): boolean {
  const counted = groupKindKey(refused);
  const kinds = counted === 'Pod' ? WORKLOADS : [counted];
  const quotas = causes.flatMap(({ message }) =>
    [...message.matchAll(/exceeded quota: ([^\s,]+)/g)].map(([, name]) => name),
  );
  return objects.some(({ change, object }) => {
    const kind = groupKindKey(object);
    return (
      object.namespace === refused.namespace &&
      ((change === 'removed' && kinds.includes(kind)) ||
        (kind === 'ResourceQuota' && quotas.includes(object.name)))
    );
  });
}
