import { GroupKind } from '../../kube/GroupKind';
import { readField, readString } from '../../kube/readField';
import { KubeObject } from '../../kube/KubeObject';
import { refOf } from '../../kube/ResourceRef';
import { targetsThisCluster } from '../targetsThisCluster';
import { Link, Relation, RelationContext, RelationTable } from './Relation';

/**
 * The kinds in which a chart's objects are looked for. A release names nothing that it made outside its storage
 * Secret, which is not read; Helm marks what it made, and these are the kinds that can be unready.
 */
const CHART_KINDS: readonly GroupKind[] = [
  { group: 'apps', kind: 'Deployment' },
  { group: 'apps', kind: 'StatefulSet' },
  { group: 'apps', kind: 'DaemonSet' },
  { group: 'batch', kind: 'Job' },
];

/** What Helm made for a release, by the marks it leaves. @internal */
export function helmLinks(
  release: { name: string; namespace: string },
  { reader, report }: Pick<RelationContext, 'reader' | 'report'>,
): Link[] {
  const links: Link[] = [];
  for (const kind of CHART_KINDS) {
    const { objects, coverage } = reader.list({
      ...kind,
      namespace: release.namespace,
    });
    if (coverage.state === 'forbidden') {
      report({
        type: 'forbidden',
        message: `The portal may not read kind ${kind.kind} in namespace ${release.namespace}: ${coverage.message}. What release ${release.name} made is not shown.`,
      });
    }
    for (const object of objects) {
      const mark = (name: string) =>
        readField(object, 'metadata', 'annotations', `meta.helm.sh/${name}`);
      if (
        mark('release-name') === release.name &&
        mark('release-namespace') === release.namespace
      ) {
        links.push({ relation: 'manages', ref: refOf(object) });
      }
    }
  }
  return links;
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
