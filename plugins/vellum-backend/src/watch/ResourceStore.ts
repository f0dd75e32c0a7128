import {
  KindScope,
  KubeObject,
  refKey,
  refOf,
  ResourceRef,
} from '@vellum-io/backstage-plugin-vellum-common';

interface Entry {
  object: KubeObject;
  /** Streams that hold it: a kind may be read cluster-wide and for one namespace at a time. */
  holders: Set<string>;
}

/**
 * The objects of one cluster, by reference, owner and kind. One writer per stream; reading is synchronous, so what a
 * reader sees between two awaits is one consistent state.
 *
 * @internal
 */
export class ResourceStore {
  private readonly entries = new Map<string, Entry>();
  private readonly byOwner = new Map<string, Set<string>>();
  private readonly byStream = new Map<string, Set<string>>();
  private readonly sorted = new Map<string, readonly KubeObject[]>();

  get size(): number {
    return this.entries.size;
  }

  get(ref: ResourceRef): KubeObject | undefined {
    return this.entries.get(refKey(ref))?.object;
  }

  childrenOf(ownerUid: string): readonly KubeObject[] {
    const keys = [...(this.byOwner.get(ownerUid) ?? [])].sort();
    return keys.map(key => this.entries.get(key)!.object);
  }

  /** Objects of one stream by namespace and name; of the namespace of `scope` only, where it names one. */
  list(stream: string, scope: KindScope): readonly KubeObject[] {
    const all = this.sorted.get(stream) ?? this.sort(stream);
    const { namespace } = scope;
    return namespace
      ? all.filter(object => object.metadata.namespace === namespace)
      : all;
  }

  /** Adds or replaces one object; answers whether anything changed. */
  put(stream: string, object: KubeObject): boolean {
    const key = refKey(refOf(object));
    const entry = this.entries.get(key);
    const held = entry?.holders.has(stream) ?? false;
    if (held && isSameVersion(entry!.object, object)) {
      return false;
    }
    if (entry) {
      this.unlinkOwners(key, entry.object);
    }
    this.entries.set(key, {
      object,
      holders: (entry?.holders ?? new Set()).add(stream),
    });
    for (const uid of ownerUids(object)) {
      addTo(this.byOwner, uid, key);
    }
    addTo(this.byStream, stream, key);
    this.sorted.delete(stream);
    for (const holder of entry?.holders ?? []) {
      this.sorted.delete(holder);
    }
    return true;
  }

  /** Takes one object out of a stream; answers whether it was in it. */
  remove(stream: string, ref: ResourceRef): boolean {
    return this.removeKey(stream, refKey(ref));
  }

  /** Makes a stream hold exactly these objects; answers whether anything changed. */
  replace(stream: string, objects: readonly KubeObject[]): boolean {
    const kept = new Set(objects.map(object => refKey(refOf(object))));
    let changed = false;
    for (const key of [...(this.byStream.get(stream) ?? [])]) {
      if (!kept.has(key)) {
        changed = this.removeKey(stream, key) || changed;
      }
    }
    for (const object of objects) {
      changed = this.put(stream, object) || changed;
    }
    return changed;
  }

  private removeKey(stream: string, key: string): boolean {
    if (!removeFrom(this.byStream, stream, key)) {
      return false;
    }
    this.sorted.delete(stream);
    const entry = this.entries.get(key)!;
    entry.holders.delete(stream);
    if (entry.holders.size === 0) {
      this.unlinkOwners(key, entry.object);
      this.entries.delete(key);
    }
    return true;
  }

  private unlinkOwners(key: string, object: KubeObject) {
    for (const uid of ownerUids(object)) {
      removeFrom(this.byOwner, uid, key);
    }
  }

  private sort(stream: string): readonly KubeObject[] {
    const keys = [...(this.byStream.get(stream) ?? [])].sort();
    const objects = keys.map(key => this.entries.get(key)!.object);
    this.sorted.set(stream, objects);
    return objects;
  }
}

function ownerUids(object: KubeObject): string[] {
  return (object.metadata.ownerReferences ?? []).map(({ uid }) => uid);
}

/** The same object at the same version is the same content: a relist repeats most of what is known. */
function isSameVersion(left: KubeObject, right: KubeObject): boolean {
  const { uid, resourceVersion } = left.metadata;
  return (
    resourceVersion !== undefined &&
    uid === right.metadata.uid &&
    resourceVersion === right.metadata.resourceVersion
  );
}

function addTo(index: Map<string, Set<string>>, at: string, key: string) {
  const keys = index.get(at);
  if (keys) {
    keys.add(key);
  } else {
    index.set(at, new Set([key]));
  }
}

function removeFrom(index: Map<string, Set<string>>, at: string, key: string) {
  const keys = index.get(at);
  const removed = keys?.delete(key) ?? false;
  if (keys?.size === 0) {
    index.delete(at);
  }
  return removed;
}
