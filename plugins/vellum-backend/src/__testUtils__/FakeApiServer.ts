import {
  createServer,
  IncomingMessage,
  Server,
  ServerResponse,
} from 'node:http';
import { AddressInfo, Socket } from 'node:net';
import { groupOf, KubeObject } from '@vellum-io/backstage-plugin-vellum-common';
import { ServedResource } from '../cluster';

interface LoggedEvent {
  version: number;
  resource: string;
  type: string;
  object: KubeObject;
}

interface OpenWatch {
  resource: string;
  namespace?: string;
  response: ServerResponse;
}

/** An answer given in place of the real one. */
export interface Fault {
  status: number;
  reason?: string;
  message: string;
  headers?: Record<string, string>;
}

/**
 * Just enough of an API server, on a real socket, to script what a watch has to survive: pages, resumption, compaction,
 * refusals, cut connections, restarts. What a real server does is tested against a real one.
 */
export class FakeApiServer {
  static async start(): Promise<FakeApiServer> {
    const fake = new FakeApiServer();
    await fake.up();
    return fake;
  }

  /** Every request, as `GET /apis/…?sorted=query`, in order of arrival. */
  readonly requests: string[] = [];
  /** Headers of each request. */
  readonly headers: Array<Record<string, unknown>> = [];
  /** Consulted for each request; the first answer wins. */
  faults: Array<(request: string) => Fault | undefined> = [];
  /** What to wait for before a request is answered. */
  delays: Array<(request: string) => Promise<void> | undefined> = [];
  pageSize = Number.POSITIVE_INFINITY;
  aggregated = true;

  private readonly resources = new Map<string, ServedResource>();
  private readonly objects = new Map<string, Map<string, KubeObject>>();
  private readonly log: LoggedEvent[] = [];
  private readonly watches = new Set<OpenWatch>();
  private readonly sockets = new Set<Socket>();
  private server?: Server;
  private port = 0;
  private compactedTo = 0;
  version = 100;

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get openWatches(): number {
    return this.watches.size;
  }

  serve(resource: ServedResource): void {
    this.resources.set(pathOf(resource), resource);
    this.objects.set(pathOf(resource), new Map());
  }

  unserve(resource: ServedResource): void {
    this.resources.delete(pathOf(resource));
  }

  put(object: KubeObject): void {
    const resource = this.resourceOf(object);
    const known = this.objects.get(resource)!;
    const key = keyOf(object);
    const type = known.has(key) ? 'MODIFIED' : 'ADDED';
    this.record(resource, type, object);
  }

  delete(object: KubeObject): void {
    this.record(this.resourceOf(object), 'DELETED', object);
  }

  /** Forgets what happened until now: who resumes from before is told that it is gone. */
  compact(): void {
    this.compactedTo = this.version;
  }

  bookmark(): void {
    for (const { response } of this.watches) {
      const metadata = { resourceVersion: String(this.version) };
      write(response, { type: 'BOOKMARK', object: { metadata } });
    }
  }

  /** Ends all watches as a server does when their time is over. */
  endWatches(): void {
    this.watches.forEach(({ response }) => response.end());
    this.watches.clear();
  }

  /** As if the data came from a backup: what was recorded after this version never happened. */
  restore(version: number): void {
    this.version = version;
    this.log.splice(
      0,
      this.log.length,
      ...this.log.filter(event => event.version <= version),
    );
  }

  /** Cuts all connections. */
  cut(): void {
    this.sockets.forEach(socket => socket.destroy());
  }

  async down(): Promise<void> {
    const server = this.server!;
    this.server = undefined;
    const closed = new Promise<void>(resolve => server.close(() => resolve()));
    this.cut();
    await closed;
  }

  async up(): Promise<void> {
    const server = createServer((request, response) =>
      this.answer(request, response),
    );
    server.on('connection', socket => {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
    });
    await new Promise<void>(resolve =>
      server.listen(this.port, '127.0.0.1', resolve),
    );
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
  }

  async stop(): Promise<void> {
    if (this.server) {
      await this.down();
    }
  }

  private resourceOf(object: KubeObject): string {
    const group = groupOf(object.apiVersion);
    const found = [...this.resources.entries()].find(
      ([, resource]) =>
        resource.group === group && resource.kind === object.kind,
    );
    if (!found) {
      throw new Error(`The fake does not serve ${object.kind}`);
    }
    return found[0];
  }

  private record(resource: string, type: string, object: KubeObject) {
    this.version += 1;
    const resourceVersion = String(this.version);
    const stored = {
      ...object,
      metadata: { ...object.metadata, resourceVersion },
    };
    const known = this.objects.get(resource)!;
    if (type === 'DELETED') {
      known.delete(keyOf(object));
    } else {
      known.set(keyOf(object), stored);
    }
    const event = { version: this.version, resource, type, object: stored };
    this.log.push(event);
    this.watches.forEach(watch => send(watch, event));
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url!, this.url);
    url.searchParams.sort();
    const line = `${request.method} ${url.pathname}${url.search}`;
    this.requests.push(line);
    this.headers.push(request.headers);
    const delay = this.delays.map(rule => rule(line)).find(Boolean);
    if (delay) {
      delay.then(() => this.respond(url, line, response));
    } else {
      this.respond(url, line, response);
    }
  }

  private respond(url: URL, line: string, response: ServerResponse): void {
    const fault = this.faults.map(rule => rule(line)).find(Boolean);
    if (fault) {
      fail(response, fault);
      return;
    }
    const path = url.pathname.slice(1);
    if (path === 'api' || path === 'apis') {
      json(response, 200, this.discovery(path));
      return;
    }
    const namespace = /\/namespaces\/([^/]+)\//.exec(path)?.[1];
    const resource = path.replace(/namespaces\/[^/]+\//, '');
    if (!this.resources.has(resource)) {
      const inVersion = this.legacyResources(path);
      if (inVersion.length > 0) {
        json(response, 200, { resources: inVersion });
      } else {
        fail(response, {
          status: 404,
          reason: 'NotFound',
          message: 'the server could not find the requested resource',
        });
      }
    } else if (url.searchParams.get('watch') === 'true') {
      this.watch({ resource, namespace, response }, url.searchParams);
    } else {
      this.list({ resource, namespace, response }, url.searchParams);
    }
  }

  private list(
    { resource, namespace, response }: OpenWatch,
    query: URLSearchParams,
  ): void {
    const all = [...this.objects.get(resource)!.values()].filter(
      object => !namespace || object.metadata.namespace === namespace,
    );
    const asked = Number(query.get('limit')) || Number.POSITIVE_INFINITY;
    const from = Number(query.get('continue') ?? 0);
    const to = from + Math.min(asked, this.pageSize);
    json(response, 200, {
      metadata: {
        resourceVersion: String(this.version),
        continue: to < all.length ? String(to) : undefined,
      },
      items: all
        .slice(from, to)
        .map(({ apiVersion, kind, ...object }) => object),
    });
  }

  private watch(watch: OpenWatch, query: URLSearchParams): void {
    const from = Number(query.get('resourceVersion'));
    const { response } = watch;
    response.writeHead(200, { 'content-type': 'application/json' });
    response.flushHeaders();
    if (from < this.compactedTo) {
      const message = `too old resource version: ${from} (${this.compactedTo})`;
      const status = { kind: 'Status', code: 410, reason: 'Expired', message };
      write(response, { type: 'ERROR', object: status });
      response.end();
      return;
    }
    this.log
      .filter(({ version }) => version > from)
      .forEach(event => send(watch, event));
    this.watches.add(watch);
    response.on('close', () => this.watches.delete(watch));
  }

  private legacyResources(path: string) {
    return [...this.resources.entries()]
      .filter(([key]) => key.startsWith(`${path}/`))
      .map(([, { plural, kind, namespaced }]) => ({
        name: plural,
        kind,
        namespaced,
        verbs: ['get', 'list', 'watch'],
      }));
  }

  private discovery(path: string) {
    const mine = [...this.resources.values()].filter(
      ({ group }) => (group === '') === (path === 'api'),
    );
    if (this.aggregated) {
      return {
        kind: 'APIGroupDiscoveryList',
        items: mine.map(({ group, version, plural, kind, namespaced }) => ({
          metadata: { name: group || undefined },
          versions: [
            {
              version,
              resources: [
                {
                  resource: plural,
                  responseKind: { kind },
                  scope: namespaced ? 'Namespaced' : 'Cluster',
                  verbs: ['get', 'list', 'watch'],
                },
              ],
            },
          ],
        })),
      };
    }
    return path === 'api'
      ? { kind: 'APIVersions', versions: ['v1'] }
      : {
          kind: 'APIGroupList',
          groups: mine.map(({ group, version }) => ({
            name: group,
            versions: [{ version }],
            preferredVersion: { version },
          })),
        };
  }
}

function pathOf({ group, version, plural }: ServedResource): string {
  return group
    ? `apis/${group}/${version}/${plural}`
    : `api/${version}/${plural}`;
}

function keyOf({ metadata }: KubeObject): string {
  return `${metadata.namespace ?? ''}/${metadata.name}`;
}

function send(watch: OpenWatch, event: LoggedEvent) {
  const { namespace } = event.object.metadata;
  const inScope = !watch.namespace || watch.namespace === namespace;
  if (watch.resource === event.resource && inScope) {
    write(watch.response, { type: event.type, object: event.object });
  }
}

function write(response: ServerResponse, event: unknown) {
  response.write(`${JSON.stringify(event)}\n`);
}

function json(response: ServerResponse, status: number, body: unknown) {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

function fail(response: ServerResponse, fault: Fault) {
  const { status, reason, message, headers = {} } = fault;
  Object.entries(headers).forEach(([key, value]) =>
    response.setHeader(key, value),
  );
  json(response, status, { kind: 'Status', code: status, reason, message });
}
