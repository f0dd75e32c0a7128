import { GraphViewName, Headline } from '../api/GraphView';
import { GraphIndex } from '../graph/GraphIndex';
import { deletionHeld } from '../graph/rootcause/findings/deletionHeld';
import { isAsideCause } from '../graph/rootcause/isAsideCause';
import { Finding, GraphNode, ResourceGraph } from '../graph/types';
import { worstHealth } from '../health/severity';
import { HealthState } from '../health/types';
import { uncapitalize } from '../text/letterCase';

const TITLES: Readonly<Record<HealthState, string>> = {
  failed: 'Not ready',
  missing: 'Not found',
  'not-ready': 'Not ready',
  forbidden: 'Forbidden',
  unknown: 'No status',
  deleting: 'Deleting',
  progressing: 'Progressing',
  waiting: 'Waiting',
  suspended: 'Suspended',
  ready: 'Ready',
};

/** Above what calls itself ready although something below it is broken. */
const BELIEVED_TITLES: Readonly<Record<GraphViewName, string>> = {
  crossplane: 'Ready with a problem',
  flux: 'Applied, not healthy',
  argocd: 'Ready with a problem',
};

/**
 * The sentence that fits every tree. What the roots report decides, except that a root that calls itself ready is not
 * believed over something broken below it.
 *
 * @internal
 */
export function graphHeadline({
  view,
  graph,
  findings,
}: {
  view: GraphViewName;
  graph: ResourceGraph;
  findings: readonly Finding[];
}): Headline {
  const index = GraphIndex.of(graph);
  const roots = graph.roots
    .map(id => index.get(id))
    .filter((node): node is GraphNode => node !== undefined);
  const state = worstHealth(roots.map(({ health }) => health.state));
  const worst = roots.find(({ health }) => health.state === state);
  const since = worst?.health.since;
  if (worst?.presence === 'loading') {
    return { state: 'unknown', title: 'Reading the cluster', path: [worst.id] };
  }
  const causes = findings.filter(({ cause }) => !isAsideCause(cause));
  const decisive = new Set(
    roots.flatMap(({ id, health }) => (health.state === state ? [id] : [])),
  );
  const finding =
    causes.find(({ path }) => path.some(id => decisive.has(id))) ?? causes[0];
  if (finding && state !== 'suspended' && state !== 'deleting') {
    return withCause(view, state, since, finding, heldBackBy(finding, graph));
  }
  if (state === 'forbidden') {
    return {
      state,
      title: TITLES[state],
      cause: findings[0]?.title,
      detail: findings[0]?.sentence,
      path: findings[0]?.path ?? [],
      nextStep: findings[0]?.nextStep,
    };
  }
  if (state === 'deleting' && finding?.cause === deletionHeld.cause) {
    // It is on its way out, and stays there until somebody does something.
    return {
      ...withCause(view, 'not-ready', since, finding, undefined),
      title: 'Deletion held',
    };
  }
  const cause = describeRest(state, graph, worst);
  return {
    state,
    title: TITLES[state],
    ...(since && { since }),
    ...(cause && { cause }),
    path: state === 'ready' || !worst ? [] : [worst.id],
  };
}

function withCause(
  view: GraphViewName,
  state: HealthState,
  since: string | undefined,
  { title, sentence, path, nextStep, since: causeSince }: Finding,
  heldBack: string | undefined,
): Headline {
  const believed = state === 'ready';
  const softer = state === 'progressing' || state === 'waiting' || believed;
  const reported = softer ? 'Not ready' : TITLES[state];
  const start = believed ? causeSince : since ?? causeSince;
  return {
    state: softer ? 'not-ready' : state,
    title: believed ? BELIEVED_TITLES[view] : reported,
    ...(start && { since: start }),
    cause: title,
    detail: [sentence, heldBack].filter(Boolean).join(' '),
    path: [...path],
    ...(nextStep && { nextStep }),
  };
}

/** What a composite on the way creates only when the cause is gone. */
function heldBackBy(
  { path }: Finding,
  { nodes }: ResourceGraph,
): string | undefined {
  const uncreated = nodes
    .filter(({ id }) => path.includes(id))
    .flatMap(({ facts }) => facts)
    .find(({ name }) => name === 'notCreatedYet');
  return uncreated && `Not created until then: ${uncreated.value}.`;
}

/** Without a cause: what was looked at. */
function describeRest(
  state: HealthState,
  { nodes }: ResourceGraph,
  worst: GraphNode | undefined,
): string | undefined {
  const ready = nodes.filter(({ health }) => health.state === 'ready').length;
  switch (state) {
    case 'ready':
      return undefined;
    case 'progressing':
    case 'waiting':
      return `${ready} of ${nodes.length} objects are ready`;
    case 'deleting':
      return nodes.length > 1
        ? `${nodes.length} objects are left`
        : worst?.health.message;
    default:
      return worst?.health.message
        ? uncapitalize(worst.health.message)
        : `none of ${nodes.length} objects says why`;
  }
}
