import { GraphViewName, Headline } from '../api/GraphView';
import { isAsideCause } from '../graph/rootcause/isAsideCause';
import { BuildHeadlineOptions } from './BuildHeadlineOptions';
import { fluxHeadline } from './fluxHeadline';
import { graphHeadline } from './graphHeadline';
import { emptyHeadline } from './emptyHeadline';
import { syncHeadline } from './syncHeadline';
import { ToolHeadline, withoutHiding } from './ToolHeadline';

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
