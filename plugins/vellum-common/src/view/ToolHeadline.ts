import { Headline } from '../api/GraphView';
import { GraphNode, ResourceGraph } from '../graph/types';
import { healthSeverity, worstHealth } from '../health/severity';
import { HealthState } from '../health/types';
import { joinNames } from '../text/joinNames';

/** A tool's own sentence, and what it is about. @internal */
export interface ToolHeadline {
  headline: Headline;
  /** The nodes that it tells of: a board, a chain. */
  about: ReadonlySet<string>;
  /** The worst state among what it tells of. */
  worst: HealthState;
}

const BAD: readonly HealthState[] = ['failed', 'missing', 'not-ready'];

/**
 * A tool's sentence as far as it does not hide anything: `undefined` where a root that it does not tell of is in a
 * worse state, with that root named where it is just as bad.
 *
 * @internal
 */
export function withoutHiding(
  { headline, about, worst }: ToolHeadline,
  { roots, nodes }: ResourceGraph,
): Headline | undefined {
  const told = new Set([...about, ...headline.path]);
  const others = nodes.filter(
    ({ id, health }) =>
      roots.includes(id) && !told.has(id) && BAD.includes(health.state),
  );
  if (others.length === 0) {
    return headline;
  }
  const state = worstHealth(others.map(({ health }) => health.state));
  return healthSeverity(state) < healthSeverity(worst)
    ? undefined
    : {
        ...headline,
        detail: [headline.detail, describeOthers(others)]
          .filter(Boolean)
          .join(' '),
      };
}

function describeOthers(others: readonly GraphNode[]): string {
  return `${joinNames(others.map(({ ref }) => ref.name))} ${
    others.length === 1 ? 'is' : 'are'
  } not ready for another reason.`;
}
