import {
  GroupKind,
  KubeObject,
} from '@vellum-io/backstage-plugin-vellum-common';
import { ClusterConnection } from '@vellum-io/backstage-plugin-vellum-node';
import {
  ClusterClient,
  ObjectPage,
  ObjectSelection,
  ServedResource,
  WatchEvent,
} from './ClusterClient';
import { decodeObject } from './decodeObject';
import { Discovery } from './Discovery';
import { fetchServedKinds, JsonReader } from './fetchServedKinds';
import { KubeRequestError } from './KubeRequestError';
import { KubeTransport } from './KubeTransport';
import { readWatchEvents } from './readWatchEvents';

const LIST_IDLE_MS = 30_000;
// The server sends a bookmark about once a minute, so a longer silence means that nobody is there any more.
const WATCH_IDLE_MS = 150_000;
const WATCH_MIN_SECONDS = 300;
const DEFAULT_PAGE = 500;
const METADATA_LIST =
  'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1';
const METADATA = 'application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v1';

/**
 * {@link ClusterClient} over HTTP.
 *
 * @internal
 */
export class HttpClusterClient implements ClusterClient {
  static create(
    connection: ClusterConnection,
    options: { now?: () => number; random?: () => number } = {},
  ): HttpClusterClient {
    const { now = Date.now, random = Math.random } = options;
    return new HttpClusterClient(
      connection.name,
      KubeTransport.create(connection),
      now,
      random,
    );
  }

  private readonly closing = new AbortController();
  private readonly discovery: Discovery;

  private constructor(
    readonly name: string,
    private readonly transport: KubeTransport,
    now: () => number,
    private readonly random: () => number,
  ) {
    this.discovery = new Discovery({
      now,
      fetchKinds: () => fetchServedKinds(this.readJson),
    });
  }

  known(kind: GroupKind): ServedResource | undefined {
    return this.discovery.known(kind);
  }

  async resolve(kind: GroupKind): Promise<ServedResource | undefined> {
    return await this.discovery.resolve(kind);
  }

  async listPage(
    selection: ObjectSelection,
    options: { continueToken?: string; limit?: number; signal: AbortSignal },
  ): Promise<ObjectPage> {
    const { continueToken, limit = DEFAULT_PAGE, signal } = options;
    const body = await this.sendFor(selection, {
      query: { limit: String(limit), continue: continueToken },
      accept: selection.metadataOnly ? METADATA_LIST : undefined,
      idleTimeoutMs: LIST_IDLE_MS,
      signal,
    });
    const list = (await body.json()) as {
      metadata?: { resourceVersion?: string; continue?: string };
      items?: unknown[] | null;
    };
    return {
      items: (list.items ?? [])
        .map(item => decodeObject(item, selection.resource))
        .filter((item): item is KubeObject => item !== undefined),
      resourceVersion: list.metadata?.resourceVersion ?? '',
      continueToken: list.metadata?.continue || undefined,
    };
  }

  async watch(
    selection: ObjectSelection,
    options: { resourceVersion: string; signal: AbortSignal },
  ): Promise<AsyncIterable<WatchEvent>> {
    const { resourceVersion, signal } = options;
    // Spread, so that streams started together do not all come back at once.
    const seconds = Math.round(WATCH_MIN_SECONDS * (1 + this.random()));
    const body = await this.sendFor(selection, {
      query: {
        watch: 'true',
        allowWatchBookmarks: 'true',
        resourceVersion,
        timeoutSeconds: String(seconds),
      },
      accept: selection.metadataOnly ? METADATA : undefined,
      idleTimeoutMs: WATCH_IDLE_MS,
      signal,
    });
    return readWatchEvents(body, selection.resource);
  }

  async close(): Promise<void> {
    this.closing.abort();
    await this.transport.close();
  }

  private readonly readJson: JsonReader = async request => {
    const body = await this.transport.send({
      ...request,
      idleTimeoutMs: LIST_IDLE_MS,
      signal: this.closing.signal,
    });
    return await body.json();
  };

  private async sendFor(
    { resource, namespace }: ObjectSelection,
    request: Omit<Parameters<KubeTransport['send']>[0], 'segments'>,
  ) {
    const { group, version, plural } = resource;
    const root = group ? ['apis', group, version] : ['api', version];
    const scope = namespace ? ['namespaces', namespace] : [];
    try {
      return await this.transport.send({
        ...request,
        segments: [...root, ...scope, plural],
      });
    } catch (error) {
      if (error instanceof KubeRequestError && error.status === 404) {
        this.discovery.forget(resource);
      }
      throw error;
    }
  }
}
