import { healthSeverity } from '../../health/severity';
import { KubeObject } from '../../kube/KubeObject';
import { refKey } from '../../kube/ResourceRef';
import { ClusterReader } from '../ClusterReader';
import { GraphIndex } from '../GraphIndex';
import { KindScope, ResourceSnapshot } from '../ResourceSnapshot';
import { Finding, GraphNode, ResourceGraph } from '../types';
import { FindingContext, FindingDraft } from './FindingRule';
import { FINDING_RULES } from './findings';
import { pathsFromRoots } from './pathsFromRoots';
import { findWaits } from './waits';

/** What causes are looked for in. @public */
export interface FindRootCausesOptions {
  graph: ResourceGraph;
  snapshot: ResourceSnapshot;
  now: Date;
}

/** Why a graph is not ready. @public */
export interface RootCauses {
  /** Independent causes, worst first. */
  findings: Finding[];
  /** What each node waits for beside what it brings, by node id: the dependencies that are not ready. */
  waits: ReadonlyMap<string, readonly string[]>;
  /** Scopes that were looked at beside those of the graph, such as Compositions. */
  wanted: KindScope[];
}

interface Candidate extends FindingDraft {
  cause: string;
  node: GraphNode;
}

/**
 * Why a graph is not ready. Every node is asked by every rule, the first that answers speaks for it; then what only
 * repeats that something below is wrong is left out, so that one problem is told once.
 *
 * @public
 */
export function findRootCauses(options: FindRootCausesOptions): RootCauses {
  const { graph, snapshot, now } = options;
  const index = new GraphIndex(graph);
  const reader = new ClusterReader(snapshot);
  const objectOf = (node: GraphNode): KubeObject | undefined => {
    const isShown = node.presence === 'present' || node.presence === 'leaving';
    const isHere = node.id === refKey(node.ref);
    const object = isShown && isHere ? snapshot.get(node.ref) : undefined;
    return object?.metadata.uid === node.uid ? object : undefined;
  };
  const waits = findWaits(index, objectOf);
  const context: FindingContext = {
    index,
    reader,
    now,
    objectOf,
    waitsFor: id => waits.get(id) ?? [],
  };
  const candidates = graph.nodes.flatMap(node => judge(node, context));
  const explained = nodesAbove(
    candidates.filter(({ aside }) => !aside).map(({ node }) => node.id),
    index,
    waits,
  );
  const paths = pathsFromRoots(graph, index, waits);
  const told = new Set<string>();
  const findings = candidates
    .filter(({ symptom, node }) => !symptom || !explained.has(node.id))
    .filter(candidate => {
      const key = `${candidate.cause} ${candidate.sentence}`;
      const isNew = !told.has(key);
      told.add(key);
      return isNew;
    })
    .sort((a, b) => rank(a) - rank(b))
    .map(candidate => toFinding(candidate, paths));
  return { findings, waits, wanted: reader.wanted() };
}

function judge(node: GraphNode, context: FindingContext): Candidate[] {
  for (const { cause, find } of FINDING_RULES) {
    const draft = find(node, context);
    if (draft) {
      return [{ ...draft, cause, node }];
    }
  }
  return [];
}

/** The sort is stable, so equals stay in the order of the graph. */
function rank({ aside, node }: Candidate): number {
  return (aside ? 100 : 0) + healthSeverity(node.health.state);
}

/** Every node that brings, or waits for, one of these nodes; not the nodes themselves. */
function nodesAbove(
  ids: string[],
  index: GraphIndex,
  waits: ReadonlyMap<string, readonly string[]>,
): Set<string> {
  const waiting = new Map<string, string[]>();
  for (const [id, blockers] of waits) {
    for (const blocker of blockers) {
      waiting.set(blocker, [...(waiting.get(blocker) ?? []), id]);
    }
  }
  const above = new Set<string>();
  const queue = [...ids];
  for (let next = 0; next < queue.length; next++) {
    const parents = [
      ...index.parentsOf(queue[next]).map(({ id }) => id),
      ...(waiting.get(queue[next]) ?? []),
    ];
    for (const parent of parents) {
      if (!above.has(parent)) {
        above.add(parent);
        queue.push(parent);
      }
    }
  }
  return above;
}

function toFinding(
  candidate: Candidate,
  paths: ReadonlyMap<string, string[]>,
): Finding {
  const { cause, node, sentence, title, nextStep, evidence, since } = candidate;
  return {
    cause,
    nodeId: node.id,
    path: paths.get(node.id) ?? [node.id],
    sentence,
    title,
    ...(nextStep && { nextStep }),
    ...(evidence && { evidence }),
    ...(since && { since }),
  };
}
