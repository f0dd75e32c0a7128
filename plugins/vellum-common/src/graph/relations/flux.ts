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

/** What names one source in `spec.sourceRef`; an ExternalArtifact names what generates it there. */
const sourceRefRelation: Relation = object =>
  sourceLinks(object, readRecord(object, 'spec', 'sourceRef'));

/** A GitRepository may take in others of its namespace. */
const gitRepositoryRelation: Relation = object =>
  readList(object, 'spec', 'include').flatMap(include =>
    sourceLinks(object, {
      kind: 'GitRepository',
      name: readString(include, 'repository', 'name'),
    }),
  );

/** An ArtifactGenerator cuts and joins sources of any kind. */
const generatorRelation: Relation = object =>
  readList(object, 'spec', 'sources').flatMap(source =>
    sourceLinks(object, readRecord(source)),
  );

const imagePolicyRelation: Relation = object =>
  sourceLinks(object, {
    ...readRecord(object, 'spec', 'imageRepositoryRef'),
    apiVersion: 'image.toolkit.fluxcd.io/v1',
    kind: 'ImageRepository',
  });

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
  const [latest] = readList(object, 'status', 'history');
  const remote = readRecord(object, 'spec', 'kubeConfig') !== undefined;
  if (remote || latest === undefined) {
    return [];
  }
  const target = readString(object, 'spec', 'targetNamespace');
  // A long name is cut when it is released: only the status says to what.
  const name =
    readString(latest, 'name') ??
    readString(object, 'spec', 'releaseName') ??
    [target, object.metadata.name].filter(Boolean).join('-');
  const namespace =
    readString(latest, 'namespace') ?? target ?? refOf(object).namespace ?? '';
  return helmLinks({ name, namespace }, context).map(link => ({
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
  'HelmChart.source.toolkit.fluxcd.io': sourceRefRelation,
  'ExternalArtifact.source.toolkit.fluxcd.io': sourceRefRelation,
  'GitRepository.source.toolkit.fluxcd.io': gitRepositoryRelation,
  'ArtifactGenerator.source.extensions.fluxcd.io': generatorRelation,
  'ImagePolicy.image.toolkit.fluxcd.io': imagePolicyRelation,
  'ImageUpdateAutomation.image.toolkit.fluxcd.io': sourceRefRelation,
  'ResourceSet.fluxcd.controlplane.io': inventoryLinks,
  'FluxInstance.fluxcd.controlplane.io': inventoryLinks,
};
