import {
  groupKindKey,
  readList,
  readString,
} from '@vellum-io/backstage-plugin-vellum-common';
import { CliError } from '../CliError';
import { ApiReader } from './ApiReader';
import { ServedKind } from './ServedKind';

const AGGREGATED = ['v2', 'v2beta1']
  .map(
    version =>
      `application/json;g=apidiscovery.k8s.io;v=${version};as=APIGroupDiscoveryList`,
  )
  .join(',');

/** What a cluster serves, in two requests. */
export interface DiscoveredKinds {
  kinds: ServedKind[];
  /** Groups whose extension server did not answer: their kinds are neither known nor absent. */
  unavailableGroups: ReadonlySet<string>;
}

/** All kinds that can be listed, each in the version that the server prefers. */
export async function discoverKinds(api: ApiReader): Promise<DiscoveredKinds> {
  const documents = await Promise.all(
    ['api', 'apis'].map(root =>
      api.get({ segments: [root], accept: AGGREGATED }),
    ),
  );
  const kinds = new Map<string, ServedKind>();
  const unavailableGroups = new Set<string>();
  for (const document of documents) {
    if (readString(document, 'kind') !== 'APIGroupDiscoveryList') {
      throw new CliError(
        'The API server does not tell its kinds in one document, which Kubernetes does since 1.27; use a file: kubectl get … -o json.',
      );
    }
    for (const item of readList(document, 'items')) {
      const group = readString(item, 'metadata', 'name') ?? '';
      for (const served of readList(item, 'versions')) {
        if (readString(served, 'freshness') === 'Stale') {
          unavailableGroups.add(group);
        }
        const version = readString(served, 'version') ?? '';
        for (const resource of readList(served, 'resources')) {
          const kind = readKind(resource, group, version);
          // Versions come in the server's order of preference.
          if (kind && !kinds.has(groupKindKey(kind))) {
            kinds.set(groupKindKey(kind), kind);
          }
        }
      }
    }
  }
  return { kinds: [...kinds.values()], unavailableGroups };
}

function readKind(
  resource: unknown,
  group: string,
  version: string,
): ServedKind | undefined {
  const kind = readString(resource, 'responseKind', 'kind');
  const plural = readString(resource, 'resource');
  const singular = readString(resource, 'singularResource');
  return kind && plural && readList(resource, 'verbs').includes('list')
    ? {
        group,
        version,
        kind,
        plural,
        ...(singular && { singular }),
        shortNames: readList(resource, 'shortNames').map(String),
        namespaced: readString(resource, 'scope') === 'Namespaced',
      }
    : undefined;
}
