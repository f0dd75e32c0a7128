import { GroupKind } from '../../kube/GroupKind';
import { readField, readRecord, readString } from '../../kube/readField';
import { KubeObject } from '../../kube/KubeObject';
import { refOf } from '../../kube/ResourceRef';
import { targetsThisCluster } from './targetsThisCluster';
import { Link, Relation, RelationContext, RelationTable } from './Relation';

/** A kind in which a chart's objects are looked for, and which of it are shown. */
interface ChartKind extends GroupKind {
  isShown?(object: KubeObject): boolean;
}

/**
 * A release names nothing that it made outside its storage Secret, which is not read; Helm marks what it made, and
 * these are the kinds that can be unready. Of Services only one that waits for a load balancer can.
 */
const CHART_KINDS: readonly ChartKind[] = [
  { group: 'apps', kind: 'Deployment' },
  { group: 'apps', kind: 'StatefulSet' },
  { group: 'apps', kind: 'DaemonSet' },
  { group: 'batch', kind: 'Job' },
  { group: 'batch', kind: 'CronJob' },
  { group: '', kind: 'PersistentVolumeClaim' },
  {
    group: '',
    kind: 'Service',
    isShown: service => readString(service, 'spec', 'type') === 'LoadBalancer',
  },
];

/** What Helm made for a release, by the marks it leaves. @internal */
export function helmLinks(
  release: { name: string; namespace: string },
  { reader, report }: Pick<RelationContext, 'reader' | 'report'>,
): Link[] {
  const { name, namespace } = release;
  const links: Link[] = [];
  let isRead = false;
  for (const { group, kind, isShown } of CHART_KINDS) {
    const { objects, coverage } = reader.list({ group, kind, namespace });
    if (coverage.state === 'forbidden') {
      report({
        type: 'forbidden',
        message: `No permission to read kind ${kind} in namespace ${namespace}: ${coverage.message}. What release ${name} made is not shown.`,
      });
    }
    isRead ||= coverage.state !== 'not-read';
    for (const object of objects) {
      if (isMadeBy(object, release) && (isShown?.(object) ?? true)) {
        links.push({ relation: 'manages', ref: refOf(object) });
      }
    }
  }
  if (!isRead) {
    report({
      type: 'unreadable',
      message: `What release ${name} made is not shown: no workload of namespace ${namespace} is among the objects given.`,
    });
  }
  return links;
}

function isMadeBy(
  object: KubeObject,
  { name, namespace }: { name: string; namespace: string },
): boolean {
  const annotations = readRecord(object, 'metadata', 'annotations');
  return (
    readField(annotations, 'meta.helm.sh/release-name') === name &&
    readField(annotations, 'meta.helm.sh/release-namespace') === namespace
  );
}

/**
 * The Helm release's name is the external name, where it was given one. Unless the provider acts on this cluster by its
 * own identity, it may have released into another, and a local release of that name may be anybody's: then only what
 * is not older than the Release is taken for its own.
 */
const releaseRelation: Relation = (object, context) => {
  const namespace = readString(object, 'spec', 'forProvider', 'namespace');
  const name =
    readString(
      object,
      'metadata',
      'annotations',
      'crossplane.io/external-name',
    ) ?? object.metadata.name;
  if (!namespace) {
    return [];
  }
  const links = helmLinks({ name, namespace }, context);
  return targetsThisCluster(object, context.reader)
    ? links
    : links.filter(({ ref }) =>
        isNotOlder(context.reader.snapshot.get(ref), object),
      );
};

function isNotOlder(made: KubeObject | undefined, maker: KubeObject): boolean {
  const [madeAt, since] = [made, maker].map(object =>
    Date.parse(readString(object, 'metadata', 'creationTimestamp') ?? ''),
  );
  return madeAt >= since;
}

/** @internal */
export const providerHelmRelations: RelationTable = {
  'Release.helm.crossplane.io': releaseRelation,
  'Release.helm.m.crossplane.io': releaseRelation,
};
