import {
  KindScope,
  KubeObject,
  pruneObject,
  refOf,
  ResourceRef,
} from '@vellum-io/backstage-plugin-vellum-common';
import {
  ClusterClient,
  KubeRequestError,
  ObjectSelection,
  ServedResource,
  WatchEvent,
} from '../cluster';
import { classifyFailure, failureMessage } from './classifyFailure';
import { isMetadataOnly } from './isMetadataOnly';
import { RetryDelays } from './RetryDelays';
import { StreamState } from './StreamState';
import { Timers } from './Timers';
import { UnappliedEventError } from './UnappliedEventError';

/** Where a {@link Reflector} puts what it reads. Objects arrive redacted. @internal */
export interface ReflectorSink {
  replace(objects: readonly KubeObject[]): void;
  put(object: KubeObject): void;
  remove(ref: ResourceRef): void;
  setState(state: StreamState): void;
}

/** @internal */
export interface ReflectorOptions {
  client: ClusterClient;
  scope: KindScope;
  sink: ReflectorSink;
  timers: Timers;
  random: () => number;
}

/** So often a kind that was readable must be refused in a row before its objects are given up. */
const REFUSALS_BELIEVED = 3;
/** A watch that ends sooner, and silently, was not really accepted. */
const SHORT_WATCH_MS = 1_000;
const SILENCE = 'UND_ERR_BODY_TIMEOUT';

/**
 * Keeps a sink equal to one kind of one cluster: a paged list, then a watch from where the list ended, resumed from the
 * last version seen whenever it ends. What fails becomes a state, never an exception:
 *
 * - The version is gone (410): list again. The sink gets the difference, so deletions that were missed are seen.
 * - Forbidden, or not served: the objects are given up and the question is repeated, ever more slowly. A server that is
 *   just starting may say so about kinds that it serves in a moment; with objects in hand that is believed only after
 *   several refusals.
 * - An object cannot be taken in: list again after a pause, marked stale until then.
 * - Anything else: the objects stay, marked stale since the server was last heard, and the stream is resumed.
 *
 * @internal
 */
export class Reflector {
  private readonly stopping = new AbortController();
  private readonly delays: RetryDelays;
  private running?: Promise<void>;
  private state: StreamState = { state: 'loading' };
  private version?: string;
  private lastContact: number;
  private refusals = 0;
  private interrupted = false;
  private pageLimit?: number;

  constructor(private readonly options: ReflectorOptions) {
    this.delays = new RetryDelays(options.random);
    this.lastContact = options.timers.now();
  }

  /** Begins to read. A reflector runs once. */
  start(): void {
    if (this.running) {
      throw new Error('This reflector has been started before');
    }
    this.running = this.run();
  }

  /** Ends the request under way; the sink is not written to after this resolves. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private get signal(): AbortSignal {
    return this.stopping.signal;
  }

  private async run(): Promise<void> {
    while (!this.signal.aborted) {
      try {
        await this.readOnce();
      } catch (error) {
        if (!this.signal.aborted) {
          await this.recover(error);
        }
      }
    }
  }

  private async readOnce(): Promise<void> {
    const resource = await this.options.client.resolve(this.options.scope);
    if (this.signal.aborted) {
      return;
    }
    if (!resource) {
      await this.refuse({ state: 'not-served' });
      return;
    }
    const selection = this.select(resource);
    if (this.interrupted && this.version !== undefined) {
      await this.verifyVersion(selection);
    }
    if (this.version === undefined) {
      await this.list(selection);
    }
    await this.follow(selection);
  }

  private async list(selection: ObjectSelection): Promise<void> {
    const objects: KubeObject[] = [];
    let continueToken: string | undefined;
    let version = '';
    do {
      const page = await this.options.client.listPage(selection, {
        continueToken,
        limit: this.pageLimit,
        signal: this.signal,
      });
      this.lastContact = this.options.timers.now();
      // Page by page, so that unredacted objects of a large kind are never all in memory.
      objects.push(...page.items.map(pruneObject));
      version = page.resourceVersion;
      continueToken = page.continueToken;
    } while (continueToken);
    if (this.signal.aborted) {
      return;
    }
    this.options.sink.replace(objects);
    // Afterwards: what could not be taken in has to be listed again.
    this.version = version;
    this.pageLimit = undefined;
    this.succeed();
  }

  private async follow(selection: ObjectSelection): Promise<void> {
    const { client, timers } = this.options;
    const events = await client.watch(selection, {
      resourceVersion: this.version!,
      signal: this.signal,
    });
    const openedAt = timers.now();
    this.succeed();
    const heard = await this.drain(events);
    if (!heard && timers.now() - openedAt < SHORT_WATCH_MS) {
      await this.pause(this.delays.afterFailure(undefined));
    }
  }

  /** Applies events until the stream ends; answers whether there were any. */
  private async drain(events: AsyncIterable<WatchEvent>): Promise<boolean> {
    let heard = false;
    try {
      for await (const event of events) {
        if (this.signal.aborted) {
          return heard;
        }
        heard = true;
        this.lastContact = this.options.timers.now();
        this.delays.reset();
        this.apply(event);
      }
    } catch (error) {
      if (
        error instanceof KubeRequestError ||
        error instanceof UnappliedEventError ||
        this.signal.aborted
      ) {
        throw error;
      }
      // Gateways cut long connections all the time. It is an outage only if the next attempt fails, too.
      this.interrupted = true;
      if ((error as { code?: string }).code === SILENCE) {
        return heard;
      }
    }
    // The connection lived until now, whereas a silent one says nothing about the time since its last word.
    this.lastContact = this.options.timers.now();
    return heard;
  }

  private apply(event: WatchEvent): void {
    if (event.type === 'bookmark') {
      this.version = event.resourceVersion;
      return;
    }
    const { object } = event;
    try {
      if (event.type === 'deleted') {
        this.options.sink.remove(refOf(object));
      } else {
        this.options.sink.put(pruneObject(object));
      }
    } catch (error) {
      throw new UnappliedEventError(event, error);
    }
    this.version = object.metadata.resourceVersion ?? this.version;
  }

  /**
   * After an outage the server may have come back with an older state, restored from a backup. Its versions are then
   * behind ours, and a watch from our version would stay silent for as long as it takes to catch up.
   */
  private async verifyVersion(selection: ObjectSelection): Promise<void> {
    const { resourceVersion } = await this.options.client.listPage(selection, {
      limit: 1,
      signal: this.signal,
    });
    if (Number(resourceVersion) < Number(this.version)) {
      this.version = undefined;
    }
    this.interrupted = false;
  }

  private async recover(error: unknown): Promise<void> {
    if (error instanceof UnappliedEventError) {
      this.version = undefined;
    }
    const kind = classifyFailure(error);
    switch (kind) {
      case 'expired':
        // Paging that took so long that its snapshot is gone would do so again.
        this.pageLimit = this.version === undefined ? 0 : undefined;
        this.version = undefined;
        await this.pause(this.delays.beforeRelist());
        return;
      case 'forbidden':
        await this.refuse({ state: kind, message: failureMessage(error) });
        return;
      case 'not-served':
        await this.refuse({ state: kind });
        return;
      default:
        await this.fail(error);
    }
  }

  private async refuse(
    state: Extract<StreamState, { state: 'forbidden' | 'not-served' }>,
  ): Promise<void> {
    this.refusals += 1;
    const holdsObjects =
      this.state.state === 'complete' || this.state.state === 'stale';
    if (holdsObjects && this.refusals < REFUSALS_BELIEVED) {
      await this.fail(
        new Error(
          state.state === 'forbidden'
            ? state.message
            : 'the API server does not know this kind at the moment',
        ),
      );
      return;
    }
    this.version = undefined;
    this.options.sink.replace([]);
    this.setState(state);
    await this.pause(this.delays.beforeRecheck());
  }

  private async fail(error: unknown): Promise<void> {
    const { state } = this.state;
    const failure = {
      since: new Date(this.lastContact).toISOString(),
      message: failureMessage(error),
    };
    if (state === 'complete' || state === 'stale') {
      this.setState({ state: 'stale', failure });
    } else {
      this.setState({ state: 'loading', failure });
    }
    this.interrupted = true;
    await this.pause(this.delays.afterFailure(error));
  }

  private succeed(): void {
    this.lastContact = this.options.timers.now();
    this.refusals = 0;
    this.interrupted = false;
    this.setState({ state: 'complete' });
  }

  private setState(state: StreamState): void {
    const changed = JSON.stringify(state) !== JSON.stringify(this.state);
    this.state = state;
    if (changed) {
      this.options.sink.setState(state);
    }
  }

  private async pause(ms: number): Promise<void> {
    await this.options.timers.sleep(ms, this.signal);
  }

  private select(resource: ServedResource): ObjectSelection {
    const { namespace } = this.options.scope;
    return {
      resource,
      namespace: resource.namespaced ? namespace : undefined,
      metadataOnly: isMetadataOnly(resource),
    };
  }
}
