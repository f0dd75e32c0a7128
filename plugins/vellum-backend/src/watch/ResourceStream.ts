import { KindScope } from '@vellum-io/backstage-plugin-vellum-common';
import { ClusterClient } from '../cluster';
import { Reflector } from './Reflector';
import { ResourceStore } from './ResourceStore';
import { streamKey } from './streamKey';
import { StreamState } from './StreamState';
import { Timers } from './Timers';

/** @internal */
export interface ResourceStreamOptions {
  client: ClusterClient;
  store: ResourceStore;
  scope: KindScope;
  timers: Timers;
  random: () => number;
  /** Called for each change of objects or state. */
  onChange(key: string, state: StreamState): void;
}

/**
 * One kind of one cluster, kept in the store for as long as somebody holds it.
 *
 * @internal
 */
export class ResourceStream {
  readonly key: string;
  readonly scope: KindScope;
  holders = 0;
  private current: StreamState = { state: 'loading' };
  private readonly reflector: Reflector;
  private stopped = false;

  constructor(private readonly options: ResourceStreamOptions) {
    const { client, scope, store, timers, random } = options;
    this.scope = scope;
    this.key = streamKey(scope);
    const write = (change: () => boolean) => {
      // After the stop the objects are gone, and a successor may write under the same key.
      if (!this.stopped && change()) {
        options.onChange(this.key, this.current);
      }
    };
    this.reflector = new Reflector({
      client,
      scope,
      timers,
      random,
      sink: {
        replace: objects => write(() => store.replace(this.key, objects)),
        put: object => write(() => store.put(this.key, object)),
        remove: ref => write(() => store.remove(this.key, ref)),
        setState: state =>
          write(() => {
            this.current = state;
            return true;
          }),
      },
    });
  }

  get state(): StreamState {
    return this.current;
  }

  start(): void {
    this.reflector.start();
  }

  /** Ends the stream and drops what only it held. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.options.store.replace(this.key, []);
    await this.reflector.stop();
  }
}
