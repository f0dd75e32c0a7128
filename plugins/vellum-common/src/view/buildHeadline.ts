import { GraphViewName, Headline } from '../api/GraphView';
import { EntityTarget } from '../entity/EntityTarget';
import { isAsideCause } from '../graph/rootcause/isAsideCause';
import { Finding, ResourceGraph } from '../graph/types';
import { LaneBoard } from '../waves/LaneBoard';
import { fluxHeadline } from './fluxHeadline';
import { graphHeadline } from './graphHeadline';
import { emptyHeadline } from './emptyHeadline';
import { syncHeadline } from './syncHeadline';
import { ToolHeadline, withoutHiding } from './ToolHeadline';
import { UnreadKinds } from './UnreadKinds';

/** What the sentence above a view is made from. @internal */
export interface BuildHeadlineOptions {
  view: GraphViewName;
  target: EntityTarget;
  graph: ResourceGraph;
  findings: readonly Finding[];
  boards: readonly LaneBoard[];
  /** What each node waits for, as `findRootCauses` gives it. */
  waits: ReadonlyMap<string, readonly string[]>;
  /** Where roots were looked for and could not be found out. */
  unread: UnreadKinds;
}

const TOOL_HEADLINES: Record<
  GraphViewName,
  (options: BuildHeadlineOptions) => ToolHeadline | undefined
> = {
  crossplane: () => undefined,
  flux: fluxHeadline,
  argocd: syncHeadline,
};

/**
 * The first thing that a reader sees: state, how long, and why. A tool's own sentence where it has one for the
 * situation and hides nothing worse by it, else the one that fits every tree.
 *
 * @internal
 */
export function buildHeadline(options: BuildHeadlineOptions): Headline {
  if (options.graph.roots.length === 0) {
    return emptyHeadline(options);
  }
  const told = TOOL_HEADLINES[options.view]({
    ...options,
    findings: options.findings.filter(({ cause }) => !isAsideCause(cause)),
  });
  const headline =
    (told && withoutHiding(told, options.graph)) ?? graphHeadline(options);
  const ids = new Set(options.graph.nodes.map(({ id }) => id));
  return { ...headline, path: headline.path.filter(id => ids.has(id)) };
}
