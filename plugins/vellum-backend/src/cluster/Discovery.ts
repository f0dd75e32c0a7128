import {
  GroupKind,
  groupKindKey,
} from '@vellum-io/backstage-plugin-vellum-common';
import { ServedResource } from './ClusterClient';
import { KubeRequestError } from './KubeRequestError';

/** What a server serves. @internal */
export interface ServedKinds {
  resources: ServedResource[];
  /** Groups whose extension server did not answer: their kinds are neither known nor absent. */
  unavailableGroups: Set<string>;
}

/** @internal */
export interface DiscoveryOptions {
  fetchKinds(): Promise<ServedKinds>;
  now(): number;
}

/** A kind that is not known is asked for again at most this often, whoever asks. */
const MIN_REFRESH_MS = 5_000;

/**
 * Which kinds a cluster serves, and as what. Kept until a kind is asked for that is not in it: a definition may have
 * been installed since.
 *
 * @internal
 */
export class Discovery {
  private kinds = new Map<string, ServedResource>();
  private unavailableGroups = new Set<string>();
  private refreshedAt = Number.NEGATIVE_INFINITY;
  private refreshing?: Promise<void>;

  constructor(private readonly options: DiscoveryOptions) {}

  /** What is known now. */
  known(kind: GroupKind): ServedResource | undefined {
    return this.kinds.get(groupKindKey(kind));
  }

  /** To be called when the server says it does not have what discovery promised. */
  forget(kind: GroupKind): void {
    this.kinds.delete(groupKindKey(kind));
  }

  async resolve(kind: GroupKind): Promise<ServedResource | undefined> {
    const known = this.known(kind);
    if (known) {
      return known;
    }
    if (this.options.now() - this.refreshedAt >= MIN_REFRESH_MS) {
      await this.refresh();
    }
    if (this.unavailableGroups.has(kind.group) && !this.known(kind)) {
      throw new KubeRequestError(
        `the API server cannot list the kinds of group ${kind.group} at the moment`,
        { status: 503 },
      );
    }
    return this.known(kind);
  }

  private async refresh(): Promise<void> {
    // Many streams start at once; one question answers them all.
    this.refreshing ??= this.load().finally(() => {
      this.refreshing = undefined;
    });
    await this.refreshing;
  }

  private async load(): Promise<void> {
    const { resources, unavailableGroups } = await this.options.fetchKinds();
    const kinds = new Map<string, ServedResource>();
    for (const resource of resources) {
      const key = groupKindKey(resource);
      // Versions come in the server's order of preference.
      if (!kinds.has(key)) {
        kinds.set(key, resource);
      }
    }
    this.kinds = kinds;
    this.unavailableGroups = unavailableGroups;
    this.refreshedAt = this.options.now();
  }
}
