import {
  ANNOTATION_CLUSTER,
  ANNOTATION_CROSSPLANE,
  GraphView,
  KindScope,
  NodePresence,
  refKey,
  ResourceRef,
  ResourceSnapshot,
} from '@vellum-io/backstage-plugin-vellum-common';
import { GraphCore } from '../service';
import { GraphViewInput } from '../service/GraphCore';

/**
 * A core that follows `spec.refs`, so that the tests of the service do not depend on what Crossplane looks like. Its
 * graph has a node for each reference; the node says whether the object is known.
 */
export const tinyCore: GraphCore = {
  readEntityTarget(entity) {
    const annotations = entity.metadata.annotations ?? {};
    const roots = (annotations[ANNOTATION_CROSSPLANE] ?? '')
      .split(',')
      .filter(Boolean)
      .map(text => {
        const [group, kind, namespace, name] = text.split('/');
        return { group, kind, namespace, name };
      });
    return {
      cluster: annotations[ANNOTATION_CLUSTER],
      crossplane: roots,
      flux: [],
      argocd: { applications: [], namespace: 'argocd' },
      problems: [],
    };
  },

  buildGraphView(input) {
    const nodes: GraphView['graph']['nodes'] = [];
    const wanted: KindScope[] = [];
    const queue: ResourceRef[] = [...input.target.crossplane];
    for (const ref of queue) {
      const { group, kind, namespace } = ref;
      wanted.push({ group, kind, namespace });
      nodes.push(nodeOf(ref, input));
      const refs = input.snapshot.get(ref)?.spec?.refs as
        | ResourceRef[]
        | undefined;
      queue.push(...(refs ?? []));
    }
    const view: GraphView = {
      view: input.view,
      entityRef: input.entityRef,
      cluster: input.cluster,
      at: input.now.toISOString(),
      freshness: input.freshness,
      headline: { state: 'ready', title: 'Ready', path: [] },
      graph: {
        roots: input.target.crossplane.map(refKey),
        nodes,
        edges: [],
        problems: [],
      },
      findings: [],
      boards: [],
    };
    return { view, wanted };
  },
};

function nodeOf(ref: ResourceRef, { snapshot }: GraphViewInput) {
  const found = snapshot.get(ref);
  const size = found?.spec?.size;
  return {
    id: refKey(ref),
    ref,
    presence: found ? ('present' as const) : presenceOf(ref, snapshot),
    role: 'object' as const,
    health: { state: 'ready' as const, rule: 'test' },
    conditions: [],
    facts: size === undefined ? [] : [{ name: 'size', value: String(size) }],
  };
}

function presenceOf(
  ref: ResourceRef,
  snapshot: ResourceSnapshot,
): NodePresence {
  const { state } = snapshot.coverage(ref);
  switch (state) {
    case 'complete':
    case 'stale':
      return 'missing';
    case 'unwatched':
    case 'not-read':
      return 'loading';
    default:
      return state;
  }
}
