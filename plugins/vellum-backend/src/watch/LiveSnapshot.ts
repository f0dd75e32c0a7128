import {
  GroupKind,
  KindCoverage,
  KindScope,
  KubeObject,
  ResourceRef,
  ResourceSnapshot,
} from '@vellum-io/backstage-plugin-vellum-common';
import { ClusterClient } from '../cluster';
import { ResourceStore } from './ResourceStore';
import { ResourceStream } from './ResourceStream';
import { findServingStream } from './findServingStream';
import { StreamState } from './StreamState';

/** @internal */
export interface LiveSnapshotOptions {
  client: ClusterClient;
  store: ResourceStore;
  revision(): number;
  stream(key: string): ResourceStream | undefined;
}

/**
 * The store as the pure core sees it. It reads through, so it is consistent for as long as its reader does not wait.
 *
 * @internal
 */
export class LiveSnapshot implements ResourceSnapshot {
  constructor(private readonly options: LiveSnapshotOptions) {}

  get revision(): number {
    return this.options.revision();
  }

  get(ref: ResourceRef): KubeObject | undefined {
    return this.options.store.get(ref);
  }

  childrenOf(ownerUid: string): readonly KubeObject[] {
    return this.options.store.childrenOf(ownerUid);
  }

  list(scope: KindScope): readonly KubeObject[] {
    const stream = findServingStream(scope, this.options.stream);
    return stream ? this.options.store.list(stream.key, scope) : [];
  }

  coverage(scope: KindScope): KindCoverage {
    const stream = findServingStream(scope, this.options.stream);
    return stream ? toCoverage(stream.state) : { state: 'unwatched' };
  }

  isNamespaced(kind: GroupKind): boolean | undefined {
    return this.options.client.known(kind)?.namespaced;
  }
}

function toCoverage(state: StreamState): KindCoverage {
  switch (state.state) {
    case 'loading':
      return { state: 'loading' };
    case 'stale':
      return { state: 'stale', ...state.failure };
    default:
      return state;
  }
}
