import { compareEvents, KubeEvent, readEvent } from '../../../kube/readEvent';
import { ClusterReader } from '../../ClusterReader';
import { KindCoverage } from '../../ResourceSnapshot';
import { GraphNode } from '../../types';

/** States in which nobody needs an event to be understood. */
const QUIET: ReadonlySet<string> = new Set(['ready', 'suspended', 'forbidden']);

/** Where Kubernetes writes the events of objects that have no namespace. */
const DEFAULT_NAMESPACE = 'default';

/**
 * The events about an object. A namespace's events are asked for when an object in it is not well, so that nobody
 * watches them in a cluster where all is well.
 *
 * @internal
 */
export class EventReader {
  readonly #byNamespace = new Map<string, ReadonlyMap<string, KubeEvent[]>>();

  constructor(private readonly reader: ClusterReader) {}

  /** Warnings first, then the newest; none for a node that is well, and none for one whose content is not shown. */
  eventsOf(node: GraphNode): readonly KubeEvent[] {
    return node.uid && !QUIET.has(node.health.state)
      ? this.eventsAbout(node.uid, node.ref.namespace)
      : [];
  }

  /** The events about an object that is no node, such as the volume claim that a pod waits for. */
  eventsAbout(uid: string, namespace?: string): readonly KubeEvent[] {
    return this.#read(namespace ?? DEFAULT_NAMESPACE).get(uid) ?? [];
  }

  /** Whether the portal may read the events of a node: where not, nothing below a failure may say why. */
  coverageOf(node: GraphNode): KindCoverage {
    return this.reader.snapshot.coverage(
      scopeOf(node.ref.namespace ?? DEFAULT_NAMESPACE),
    );
  }

  #read(namespace: string): ReadonlyMap<string, KubeEvent[]> {
    const known = this.#byNamespace.get(namespace);
    if (known) {
      return known;
    }
    const { objects } = this.reader.list(scopeOf(namespace));
    // The same events are served by a second API group; a bundle may hold either.
    const others = this.reader.snapshot.list({
      ...scopeOf(namespace),
      group: 'events.k8s.io',
    });
    const seen = new Set<string>();
    const byUid = new Map<string, KubeEvent[]>();
    for (const object of [...objects, ...others]) {
      const key = object.metadata.uid ?? object.metadata.name;
      const event = seen.has(key) ? undefined : readEvent(object);
      seen.add(key);
      if (event) {
        byUid.set(event.about, [...(byUid.get(event.about) ?? []), event]);
      }
    }
    for (const events of byUid.values()) {
      events.sort(compareEvents);
    }
    this.#byNamespace.set(namespace, byUid);
    return byUid;
  }
}

function scopeOf(namespace: string) {
  return { group: '', kind: 'Event', namespace };
}
