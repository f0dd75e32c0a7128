import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { KubeObject } from '@vellum-io/backstage-plugin-vellum-common';

/** A resource that the fake serves. */
export interface FakeResource {
  group: string;
  version: string;
  kind: string;
  plural: string;
  namespaced: boolean;
  shortNames?: string[];
}

/** What an answer of the fake may be made to say. */
export interface FakeRefusal {
  status: number;
  message: string;
}

/** A running fake. */
export interface FakeApi {
  url: string;
  /** Paths with their query, in the order asked for. */
  requests: string[];
  headers: Array<Record<string, unknown>>;
  stop(): Promise<void>;
}

/** Answers discovery and paged lists as an API server does, and refuses what it is told to, by path. */
export async function startFakeApi(options: {
  resources: FakeResource[];
  objects?: KubeObject[];
  refuse?(path: string, query: URLSearchParams): FakeRefusal | undefined;
  /** Groups whose extension server is down. */
  stale?: string[];
  page?: number;
}): Promise<FakeApi> {
  const { resources, objects = [], refuse, stale = [], page = 2 } = options;
  const requests: string[] = [];
  const headers: FakeApi['headers'] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://fake');
    requests.push(`${request.method} ${url.pathname}${url.search}`);
    headers.push(request.headers);
    const refusal = refuse?.(url.pathname, url.searchParams);
    const body = refusal
      ? { kind: 'Status', code: refusal.status, message: refusal.message }
      : answer(url);
    response.statusCode = refusal?.status ?? (body ? 200 : 404);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(body ?? { kind: 'Status', code: 404 }));
  });

  function answer({ pathname, searchParams }: URL): unknown {
    if (pathname === '/api' || pathname === '/apis') {
      const isCore = pathname === '/api';
      const groups = [
        ...new Set(resources.map(({ group }) => group)),
        ...(isCore ? [] : stale),
      ].filter(group => (group === '') === isCore);
      return { kind: 'APIGroupDiscoveryList', items: groups.map(describe) };
    }
    const resource = resources.find(({ group, version, plural }) => {
      const root = group ? `/apis/${group}/${version}` : `/api/${version}`;
      return pathname.startsWith(`${root}/`) && pathname.endsWith(`/${plural}`);
    });
    if (!resource) {
      return undefined;
    }
    const namespace = /\/namespaces\/([^/]+)\//.exec(pathname)?.[1];
    const all = objects.filter(
      ({ apiVersion, kind, metadata }) =>
        kind === resource.kind &&
        apiVersion.startsWith(resource.group) &&
        (!namespace || metadata.namespace === namespace),
    );
    const from = Number(searchParams.get('continue') ?? 0);
    const size = searchParams.has('limit') ? page : all.length;
    const isMore = from + size < all.length;
    return {
      kind: `${resource.kind}List`,
      metadata: { ...(isMore && { continue: String(from + size) }) },
      items: all.slice(from, from + size),
    };
  }

  function describe(group: string) {
    const versions = [
      ...new Set(
        resources
          .filter(each => each.group === group)
          .map(({ version }) => version),
      ),
    ];
    return {
      metadata: { name: group },
      versions: stale.includes(group)
        ? [{ version: 'v1', freshness: 'Stale', resources: [] }]
        : versions.map(version => ({
            version,
            resources: resources
              .filter(each => each.group === group && each.version === version)
              .map(({ kind, plural, namespaced, shortNames }) => ({
                resource: plural,
                responseKind: { group, version, kind },
                scope: namespaced ? 'Namespaced' : 'Cluster',
                singularResource: kind.toLowerCase(),
                verbs: ['get', 'list', 'watch'],
                shortNames,
              })),
          })),
    };
  }

  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    headers,
    stop: () =>
      new Promise(done => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
