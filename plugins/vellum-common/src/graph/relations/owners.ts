import { GroupKind, groupKindKey, groupKindOf } from '../../kube/GroupKind';
import { KubeObject } from '../../kube/KubeObject';
import { readNumber } from '../../kube/readField';
import { refOf } from '../../kube/ResourceRef';
import { Link, Relation } from './Relation';

const REPLICA_SET: GroupKind = { group: 'apps', kind: 'ReplicaSet' };
const POD: GroupKind = { group: '', kind: 'Pod' };
const JOB: GroupKind = { group: 'batch', kind: 'Job' };

/**
 * The kinds that a kind's controller makes. Children are found by owner reference, so what is not read is not found:
 * the kinds must be known before the first child is seen.
 */
const MADE_KINDS: Readonly<Record<string, readonly GroupKind[]>> = {
  'Deployment.apps': [REPLICA_SET],
  'ReplicaSet.apps': [POD],
  'StatefulSet.apps': [POD],
  'DaemonSet.apps': [POD],
  'Job.batch': [POD],
  'CronJob.batch': [JOB],
};

/** Owned objects that are bookkeeping: nobody asks why they are not ready. */
const NOISE: ReadonlySet<string> = new Set([
  'CompositionRevision.apiextensions.crossplane.io',
  'ControllerRevision.apps',
  'EndpointSlice.discovery.k8s.io',
  'Lease.coordination.k8s.io',
  'ProviderConfigUsage.helm.crossplane.io',
  'ProviderConfigUsage.helm.m.crossplane.io',
  'ProviderConfigUsage.kubernetes.crossplane.io',
  'ProviderConfigUsage.kubernetes.m.crossplane.io',
  'ClusterProviderConfigUsage.helm.m.crossplane.io',
  'ClusterProviderConfigUsage.kubernetes.m.crossplane.io',
]);

/** Whether a kind is bookkeeping that no tree shows. @internal */
export function isNoise(kind: GroupKind): boolean {
  return (
    NOISE.has(groupKindKey(kind)) || kind.kind.endsWith('ProviderConfigUsage')
  );
}

/** Whether the object is an old ReplicaSet, kept by its Deployment for a rollback. @internal */
export function isFoldedReplicaSet(object: KubeObject): boolean {
  return (
    groupKindKey(groupKindOf(object)) === groupKindKey(REPLICA_SET) &&
    readNumber(object, 'spec', 'replicas') === 0 &&
    (readNumber(object, 'status', 'replicas') ?? 0) === 0
  );
}

/** Owner references down to the pod. @internal */
export const ownerRelation: Relation = (owner, { reader, report }) => {
  const { uid, namespace } = owner.metadata;
  const ownerRef = refOf(owner);
  for (const made of MADE_KINDS[groupKindKey(ownerRef)] ?? []) {
    const coverage = reader.want({ ...made, ...(namespace && { namespace }) });
    if (coverage.state === 'not-read') {
      report({
        type: 'unreadable',
        message: `Kind ${made.kind} is not among the objects given: what a ${owner.kind} made is not shown.`,
      });
    }
    if (coverage.state === 'forbidden') {
      report({
        type: 'forbidden',
        message: `The portal may not read kind ${made.kind} in namespace ${namespace}: ${coverage.message}. What ${owner.kind} ${owner.metadata.name} made is not shown.`,
      });
    }
  }
  const links: Link[] = [];
  for (const child of uid ? reader.snapshot.childrenOf(uid) : []) {
    const ref = refOf(child);
    if (!isNoise(ref) && !isFoldedReplicaSet(child)) {
      links.push({ relation: 'owns', ref });
    }
  }
  return links;
};
