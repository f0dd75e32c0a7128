import { GroupKind } from '../../kube/GroupKind';
import { readField, readString } from '../../kube/readField';
import { refOf } from '../../kube/ResourceRef';
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

/** The Helm release's name is the external name, where it was given one. */
const releaseRelation: Relation = (object, context) => {
  const namespace = readString(object, 'spec', 'forProvider', 'namespace');
  const name =
    readString(
      object,
      'metadata',
      'annotations',
      'crossplane.io/external-name',
    ) ?? object.metadata.name;
  return namespace ? helmLinks({ name, namespace }, context) : [];
};

/** @internal */
export const providerHelmRelations: RelationTable = {
  'Release.helm.crossplane.io': releaseRelation,
  'Release.helm.m.crossplane.io': releaseRelation,
};
