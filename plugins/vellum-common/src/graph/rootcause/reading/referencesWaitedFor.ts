import { CROSSPLANE_REFERENCE } from '../../../health/rules/crossplane';
import { findCondition } from '../../../kube/conditions';
import { KubeObject } from '../../../kube/KubeObject';
import { readField, readString } from '../../../kube/readField';
import { GraphIndex } from '../../GraphIndex';
import { GraphNode } from '../../types';

/** The field that cannot be filled in, in the words of the provider: `mg.Spec.ForProvider.KMSKeyID:`. */
const FIELD = /\bmg\.(?:\w+(?:\[\d+\])?\.)*(\w+?)s?(?:\[\d+\])?:/;

/**
 * Objects of the graph that a managed resource takes a value from and cannot go on without. A reference names no kind,
 * so it is what has the name, in the namespace of whoever refers to it; of selectors nothing is known here.
 *
 * @internal
 */
export function referencesWaitedFor(
  node: GraphNode,
  objectOf: (node: GraphNode) => KubeObject | undefined,
  index: GraphIndex,
): GraphNode[] {
  const object =
    node.health.rule === CROSSPLANE_REFERENCE ? objectOf(node) : undefined;
  if (!object) {
    return [];
  }
  const message = findCondition(object, 'Synced')?.message ?? '';
  const field = FIELD.exec(message)?.[1].toLowerCase();
  const names = new Set(
    ['forProvider', 'initProvider'].flatMap(part =>
      namesIn(readField(object, 'spec', part), field),
    ),
  );
  return [...names]
    .flatMap(name => managedByName(index).get(name) ?? [])
    .filter(
      ({ id, ref, health }) =>
        id !== node.id &&
        health.state !== 'ready' &&
        ref.namespace === node.ref.namespace,
    );
}

/** In a large graph many may refer to others at the same time. */
const known = new WeakMap<GraphIndex, ReadonlyMap<string, GraphNode[]>>();

function managedByName(
  index: GraphIndex,
): ReadonlyMap<string, readonly GraphNode[]> {
  const found = known.get(index);
  if (found) {
    return found;
  }
  const byName = new Map<string, GraphNode[]>();
  for (const node of index.graph.nodes) {
    if (node.role === 'managed') {
      const same = byName.get(node.ref.name);
      if (same) {
        same.push(node);
      } else {
        byName.set(node.ref.name, [node]);
      }
    }
  }
  known.set(index, byName);
  return byName;
}

/** The names in `<field>Ref` and `<field>Refs`, at whatever depth; in every reference where no field is known. */
function namesIn(root: unknown, field: string | undefined): string[] {
  const names: string[] = [];
  const queue: unknown[] = [root];
  for (let next = 0; next < queue.length && next < 1000; next++) {
    const value = queue[next];
    if (typeof value !== 'object' || value === null) {
      continue;
    }
    for (const [key, inner] of Object.entries(value)) {
      const [, base] = /^(.+?)s?Refs?$/.exec(key) ?? [];
      if (base && (!field || base.toLowerCase() === field)) {
        const refs: unknown[] = Array.isArray(inner) ? inner : [inner];
        names.push(...refs.flatMap(ref => readString(ref, 'name') ?? []));
      } else {
        queue.push(inner);
      }
    }
  }
  return names;
}
