import { ServedResource } from './ClusterClient';
import { ServedKinds } from './Discovery';
import { KubeRequestError } from './KubeRequestError';

/** Reads one JSON document of the API server. @internal */
export type JsonReader = (request: {
  segments: string[];
  accept?: string;
}) => Promise<unknown>;

const AGGREGATED =
  'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,application/json';

/**
 * All kinds that can be listed and watched. Two requests where the server has aggregated discovery (Kubernetes 1.30 and
 * later); one for each group version on older ones.
 *
 * @internal
 */
export async function fetchServedKinds(
  readJson: JsonReader,
): Promise<ServedKinds> {
  const [core, groups] = await Promise.all([
    readJson({ segments: ['api'], accept: AGGREGATED }),
    readJson({ segments: ['apis'], accept: AGGREGATED }),
  ]);
  const found: ServedKinds = { resources: [], unavailableGroups: new Set() };
  for (const document of [core, groups]) {
    if (isAggregated(document)) {
      addAggregated(document, found);
    } else {
      await addByGroupVersion(document as LegacyDocument, readJson, found);
    }
  }
  return found;
}

interface AggregatedDocument {
  kind: string;
  items: Array<{
    metadata?: { name?: string };
    versions?: Array<{
      version: string;
      freshness?: string;
      resources?: Array<{
        resource: string;
        scope: string;
        verbs?: string[];
        responseKind?: { kind?: string };
      }>;
    }>;
  }>;
}

function isAggregated(document: unknown): document is AggregatedDocument {
  return (
    (document as { kind?: string } | null)?.kind === 'APIGroupDiscoveryList'
  );
}

function addAggregated(document: AggregatedDocument, found: ServedKinds) {
  for (const item of document.items) {
    const group = item.metadata?.name ?? '';
    for (const { version, freshness, resources = [] } of item.versions ?? []) {
      if (freshness === 'Stale') {
        found.unavailableGroups.add(group);
      }
      for (const { resource, scope, verbs, responseKind } of resources) {
        add(found.resources, verbs, {
          group,
          version,
          kind: responseKind?.kind ?? '',
          plural: resource,
          namespaced: scope === 'Namespaced',
        });
      }
    }
  }
}

interface LegacyDocument {
  /** Of `/api`. */
  versions?: string[];
  /** Of `/apis`. */
  groups?: Array<{
    name: string;
    versions: Array<{ version: string }>;
    preferredVersion?: { version: string };
  }>;
}

interface LegacyResourceList {
  resources?: Array<{
    name: string;
    kind: string;
    namespaced: boolean;
    verbs?: string[];
  }>;
}

async function addByGroupVersion(
  document: LegacyDocument,
  readJson: JsonReader,
  found: ServedKinds,
) {
  for (const version of document.versions ?? []) {
    await addGroupVersion({ group: '', version }, readJson, found);
  }
  for (const { name, versions, preferredVersion } of document.groups ?? []) {
    const names = versions.map(({ version }) => version);
    const preferred = preferredVersion?.version;
    for (const version of new Set(preferred ? [preferred, ...names] : names)) {
      await addGroupVersion({ group: name, version }, readJson, found);
    }
  }
}

async function addGroupVersion(
  { group, version }: { group: string; version: string },
  readJson: JsonReader,
  found: ServedKinds,
) {
  try {
    const { resources = [] } = (await readJson({
      segments: group ? ['apis', group, version] : ['api', version],
    })) as LegacyResourceList;
    for (const { name, kind, namespaced, verbs } of resources) {
      add(found.resources, verbs, {
        group,
        version,
        kind,
        plural: name,
        namespaced,
      });
    }
  } catch (error) {
    // An extension server that is down answers 503: only its own group is unknown then.
    if (!(error instanceof KubeRequestError)) {
      throw error;
    }
    found.unavailableGroups.add(group);
  }
}

function add(
  resources: ServedResource[],
  verbs: string[] = [],
  resource: ServedResource,
) {
  const isSubresource = resource.plural.includes('/');
  if (!isSubresource && verbs.includes('list') && verbs.includes('watch')) {
    resources.push(resource);
  }
}
