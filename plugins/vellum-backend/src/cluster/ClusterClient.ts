import {
  GroupKind,
  KubeObject,
} from '@vellum-io/backstage-plugin-vellum-common';

/**
 * A kind as this cluster serves it, from discovery.
 *
 * @internal
 */
export interface ServedResource extends GroupKind {
  version: string;
  plural: string;
  namespaced: boolean;
}

/** Which objects of a resource. @internal */
export interface ObjectSelection {
  resource: ServedResource;
  /** One namespace; all of them where absent. */
  namespace?: string;
  /** Ask for metadata only, so that bodies never leave the server. */
  metadataOnly?: boolean;
}

/** One page of a list. @internal */
export interface ObjectPage {
  items: KubeObject[];
  resourceVersion: string;
  /** Token of the next page; absent on the last. */
  continueToken?: string;
}

/** What a watch says. `error` ends the stream. @internal */
export type WatchEvent =
  | { type: 'added' | 'modified' | 'deleted'; object: KubeObject }
  | { type: 'bookmark'; resourceVersion: string };

/**
 * Read access to one cluster. Failures are thrown: `KubeRequestError` where the server answered, another error where it
 * could not be reached.
 *
 * @internal
 */
export interface ClusterClient {
  readonly name: string;
  /** The kind as served; `undefined` where the cluster does not serve it. Asks the server where it is not known yet. */
  resolve(kind: GroupKind): Promise<ServedResource | undefined>;
  /** What discovery has said so far about a kind; never asks. */
  known(kind: GroupKind): ServedResource | undefined;
  listPage(
    selection: ObjectSelection,
    options: { continueToken?: string; limit?: number; signal: AbortSignal },
  ): Promise<ObjectPage>;
  /** Resolves when the server has accepted the watch; the events end when the server closes it or it fails. */
  watch(
    selection: ObjectSelection,
    options: { resourceVersion: string; signal: AbortSignal },
  ): Promise<AsyncIterable<WatchEvent>>;
  /** Ends all requests and connections. */
  close(): Promise<void>;
}
