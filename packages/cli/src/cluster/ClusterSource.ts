import {
  GroupKind,
  groupKindKey,
  isShownByReference,
  KindCoverage,
  KindScope,
  KubeObject,
  pruneObject,
  ResourceSnapshot,
  snapshotFromObjects,
} from '@vellum-io/backstage-plugin-vellum-common';
import { ObjectSource } from '../source/ObjectSource';
import { ApiError } from './ApiError';
import { ApiReader } from './ApiReader';
import { DiscoveredKinds, discoverKinds } from './discoverKinds';
import { listObjects } from './listObjects';
import { ServedKind } from './ServedKind';

/** Enough to be quick, few enough to be polite: API servers share their seats. */
const PARALLEL = 6;

/** What a cluster is read with. */
export interface ClusterSourceOptions {
  api: ApiReader;
  name: string;
  /** Where an object is looked for that was asked for without a namespace. */
  namespace?: string;
  warn(message: string): void;
}

/** A cluster, read kind by kind as the tree leads there, each once: a command sees one moment and ends. */
export class ClusterSource implements ObjectSource {
  static async create(options: ClusterSourceOptions): Promise<ClusterSource> {
    return new ClusterSource(options, await discoverKinds(options.api));
  }

  readonly name: string;
  readonly defaultNamespace: string;

  private readonly coverages = new Map<string, KindCoverage>();
  private readonly objects: KubeObject[] = [];
  private readonly byKey: ReadonlyMap<string, ServedKind>;
  private current?: ResourceSnapshot;

  private constructor(
    private readonly options: ClusterSourceOptions,
    private readonly discovered: DiscoveredKinds,
  ) {
    this.name = options.name;
    this.defaultNamespace = options.namespace ?? 'default';
    this.byKey = new Map(
      discovered.kinds.map(kind => [groupKindKey(kind), kind]),
    );
  }

  /** Secrets and ConfigMaps, and built-in kinds that report nothing. */
  neverReads(kind: GroupKind): boolean {
    return isShownByReference(kind);
  }

  async kinds(): Promise<readonly ServedKind[]> {
    return this.discovered.kinds;
  }

  snapshot(): ResourceSnapshot {
    this.current ??= snapshotFromObjects(this.objects, {
      namespaced: this.discovered.kinds,
      coverage: scope => this.coverageOf(scope),
      revision: this.coverages.size,
    });
    return this.current;
  }

  async read(scopes: readonly KindScope[]): Promise<boolean> {
    const unread = scopes.filter(
      scope =>
        !this.neverReads(scope) && this.coverageOf(scope).state === 'unwatched',
    );
    const open = [...unread];
    const work = async () => {
      for (let scope = open.shift(); scope; scope = open.shift()) {
        this.coverages.set(keyOf(scope), await this.readScope(scope));
      }
    };
    await Promise.all(Array.from({ length: PARALLEL }, work));
    this.current = undefined;
    return unread.length > 0;
  }

  close(): void {
    this.options.api.close();
  }

  private coverageOf(scope: KindScope): KindCoverage {
    const whole = this.coverages.get(groupKindKey(scope));
    const isAnswer = whole && whole.state !== 'forbidden';
    return (
      (isAnswer ? whole : this.coverages.get(keyOf(scope))) ?? {
        state: 'unwatched',
      }
    );
  }

  private async readScope(scope: KindScope): Promise<KindCoverage> {
    const { group, namespace } = scope;
    const kind = this.byKey.get(groupKindKey(scope));
    if (!kind) {
      return this.discovered.unavailableGroups.has(group)
        ? this.unread(scope, 'the server of its group does not answer')
        : { state: 'not-served' };
    }
    try {
      const objects = await listObjects(
        this.options.api,
        kind,
        kind.namespaced ? namespace : undefined,
      );
      this.objects.push(...objects.map(pruneObject));
      return { state: 'complete' };
    } catch (error) {
      if (!(error instanceof ApiError)) {
        throw error;
      }
      switch (error.status) {
        case 403:
          return { state: 'forbidden', message: error.message };
        // A definition that was taken away since discovery.
        case 404:
          return { state: 'not-served' };
        default:
          return this.unread(scope, error.message);
      }
    }
  }

  private unread(scope: KindScope, why: string): KindCoverage {
    this.options.warn(`Could not read ${groupKindKey(scope)}: ${why}.`);
    return { state: 'not-read' };
  }
}

function keyOf(scope: KindScope): string {
  const key = groupKindKey(scope);
  return scope.namespace ? `${key}/${scope.namespace}` : key;
}
