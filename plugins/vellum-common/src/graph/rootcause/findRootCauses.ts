import { isBuiltInKind } from '../../kube/builtInKinds';
import { KubeObject } from '../../kube/KubeObject';
import { refKey } from '../../kube/ResourceRef';
import { ClusterReader } from '../ClusterReader';
import { GraphIndex } from '../GraphIndex';
import { ResourceSnapshot } from '../ResourceSnapshot';
import { KindScope } from '../../kube/KindScope';
import { Finding, GraphNode, ResourceGraph } from '../types';
import {
  Candidate,
  compareCandidates,
  judgeNode,
  ruleChoice,
} from './choice/Candidate';
import { EventReader } from './reading/EventReader';
import { evidenceOf } from './rule/evidence';
import { FindingContext, FindingRule } from './rule/FindingRule';
import { FINDING_RULES } from './findings';
import { OnceMade } from './rule/OnceMade';
import { isOvertaken } from './choice/isOvertaken';
import { keepCauses } from './choice/keepCauses';
import { pathsFromRoots } from './choice/pathsFromRoots';
import { waitingWords } from './choice/waitingWords';
import { findWaits } from './choice/waits';

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

/**
 * Why a graph is not ready. Every node is asked by every rule, the first that answers speaks for it; then what only
 * repeats that something below is wrong is left out, so that one problem is told once.
 *
 * @public
 */
export function findRootCauses(options: FindRootCausesOptions): RootCauses {
  return applyFindingRules(options, FINDING_RULES);
}

/** {@link findRootCauses} with a choice of rules: a test takes one out to see whether it matters. @internal */
export function applyFindingRules(
  { graph, snapshot, now }: FindRootCausesOptions,
  rules: readonly FindingRule[],
): RootCauses {
  const index = GraphIndex.of(graph);
  const reader = new ClusterReader(snapshot);
  const events = new EventReader(reader);
  const objectOf = objectsOf(snapshot);
  const waits = findWaits(index, objectOf);
  const once = new OnceMade<FindingContext>();
  const context: FindingContext = {
    index,
    reader,
    now,
    objectOf,
    waitsFor: id => waits.get(id) ?? [],
    eventsOf: node => events.eventsOf(node),
    eventsAbout: (uid, namespace) => events.eventsAbout(uid, namespace),
    eventCoverage: node => events.coverageOf(node),
    once: make => once.get(make, context),
  };
  const rulesFor = ruleChoice(rules);
  const candidates = graph.nodes
    .filter(node => !isWellLeaf(node) && !isOvertaken(node, context))
    .flatMap(node => judgeNode(node, rulesFor(node), context));
  const paths = pathsFromRoots(graph, index, waits);
  const told = new Set<string>();
  const findings = keepCauses(candidates, index, waits)
    .filter(({ cause, sentence }) => {
      const key = `${cause} ${sentence}`;
      const isNew = !told.has(key);
      told.add(key);
      return isNew;
    })
    .sort(compareCandidates)
    .map(candidate =>
      toFinding(
        candidate,
        paths.get(candidate.node.id) ?? [candidate.node.id],
        context,
      ),
    );
  return { findings, waits, wanted: reader.wanted() };
}

/** The objects of nodes, each looked up once: every rule asks for them. */
function objectsOf(snapshot: ResourceSnapshot): FindingContext['objectOf'] {
  const known = new Map<GraphNode, KubeObject | undefined>();
  return node => {
    if (known.has(node)) {
      return known.get(node);
    }
    const isShown = node.presence === 'present' || node.presence === 'leaving';
    const isHere = node.id === refKey(node.ref);
    const object = isShown && isHere ? snapshot.get(node.ref) : undefined;
    const found = object?.metadata.uid === node.uid ? object : undefined;
    known.set(node, found);
    return found;
  };
}

/**
 * What Kubernetes itself serves and is ready causes nothing and has nothing to add, unlike what applies or composes,
 * which can be ready and behind. It is most of every graph, and no rule needs to look at it.
 */
function isWellLeaf({ ref, health }: GraphNode): boolean {
  return health.state === 'ready' && isBuiltInKind(ref);
}

function toFinding(
  candidate: Candidate,
  path: string[],
  context: FindingContext,
): Finding {
  const { cause, aside, node, sentence, title, nextStep, since } = candidate;
  const chain = aside ? [] : waitingWords(path, context);
  return {
    cause,
    nodeId: node.id,
    path,
    sentence,
    title,
    ...(nextStep && { nextStep }),
    evidence: [...evidenceOf(candidate), ...chain],
    ...(since && { since }),
  };
}
