import { groupOf } from '../../kube/GroupKind';
import { KubeObject } from '../../kube/KubeObject';
import { readList, readRecord, readString } from '../../kube/readField';
import { ResourceRef, refOf } from '../../kube/ResourceRef';
import { parseFluxInventoryId } from './fluxInventoryId';
import { helmLinks } from './providerHelm';
import { Link, Relation, RelationContext, RelationTable } from './Relation';

const SOURCE_GROUP = 'source.toolkit.fluxcd.io';

const kustomizationRelation: Relation = (object, context) => [
  ...inventoryLinks(object, context),
  ...sourceLinks(object, readRecord(object, 'spec', 'sourceRef')),
];

const helmReleaseRelation: Relation = (object, context) => {
  const inventory = inventoryLinks(object, context);
  const chartRef = readRecord(object, 'spec', 'chartRef');
  return [
    ...(inventory.length > 0 ? inventory : releaseLinks(object, context)),
    ...(chartRef ? sourceLinks(object, chartRef) : chartLinks(object)),
  ];
};

const helmChartRelation: Relation = object =>
  sourceLinks(object, readRecord(object, 'spec', 'sourceRef'));

/** What the controller says it applied. @internal */
function inventoryLinks(
  object: KubeObject,
  { reader, report }: RelationContext,
): Link[] {
  const remote = readRecord(object, 'spec', 'kubeConfig') !== undefined;
  const links: Link[] = [];
  for (const entry of readList(object, 'status', 'inventory', 'entries')) {
    const id = readString(entry, 'id');
    const ref = id ? parseFluxInventoryId(id) : undefined;
    if (ref) {
      links.push({
        relation: 'applies',
        ref: remote ? ref : reader.normalize(ref),
        // The inventory lists what was applied, also where a later step failed.
        vouched: true,
        ...(remote && {
          elsewhere: { message: 'Lives in the cluster of its kubeConfig' },
        }),
      });
    } else {
      report({
        type: 'unreadable',
        message: `${object.kind} ${
          object.metadata.name
        } lists an object that cannot be read: ${id ?? 'no id'}.`,
      });
    }
  }
  return links;
}

/** Before Flux 2.8 a HelmRelease has no inventory: what Helm marked as made by the release is shown. */
function releaseLinks(object: KubeObject, context: RelationContext): Link[] {
  const target = readString(object, 'spec', 'targetNamespace');
  const own = object.metadata.namespace ?? '';
  const name =
    readString(object, 'spec', 'releaseName') ??
    [target, object.metadata.name].filter(Boolean).join('-');
  const remote = readRecord(object, 'spec', 'kubeConfig') !== undefined;
  return remote || readList(object, 'status', 'history').length === 0
    ? []
    : helmLinks({ name, namespace: target ?? own }, context).map(link => ({
        ...link,
        relation: 'applies',
      }));
}

/** The HelmChart that helm-controller makes: named in the status, or by rule before that. */
function chartLinks(object: KubeObject): Link[] {
  const named = readString(object, 'status', 'helmChart')?.split('/');
  const chart = readRecord(object, 'spec', 'chart', 'spec');
  const { name, namespace } = object.metadata;
  if (!chart) {
    return [];
  }
  const ref: ResourceRef = {
    group: SOURCE_GROUP,
    kind: 'HelmChart',
    namespace:
      named?.[0] ?? readString(chart, 'sourceRef', 'namespace') ?? namespace,
    name: named?.[1] ?? `${namespace}-${name}`,
  };
  return [{ relation: 'fetches', ref, pending: !named }];
}

function sourceLinks(
  object: KubeObject,
  source: Record<string, unknown> | undefined,
): Link[] {
  const kind = readString(source, 'kind');
  const name = readString(source, 'name');
  if (!kind || !name) {
    return [];
  }
  const namespace = readString(source, 'namespace') ?? refOf(object).namespace;
  const group = groupOf(readString(source, 'apiVersion') ?? '');
  return [
    {
      relation: 'fetches',
      ref: {
        group: group || SOURCE_GROUP,
        kind,
        ...(namespace && { namespace }),
        name,
      },
    },
  ];
}

/** @internal */
export const fluxRelations: RelationTable = {
  'Kustomization.kustomize.toolkit.fluxcd.io': kustomizationRelation,
  'HelmRelease.helm.toolkit.fluxcd.io': helmReleaseRelation,
  'HelmChart.source.toolkit.fluxcd.io': helmChartRelation,
};
