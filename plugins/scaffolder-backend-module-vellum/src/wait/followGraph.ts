import { CompoundEntityRef } from '@backstage/catalog-model';
import {
  GRAPH_VIEWS,
  GraphView,
  GraphViewName,
  renderReport,
  renderTree,
} from '@vellum-io/backstage-plugin-vellum-common';
import { describeChanges } from './describeChanges';
import { GraphLook, GraphReader } from './GraphReader';
import { judgeView, sentenceOf } from './judgeView';
import { WaitClock } from './WaitClock';
import { WaitOutcome, WaitRun } from './WaitOutcome';

/** Columns of the task log. */
const WIDTH = 120;

const MIN_INTERVAL = 5_000;
const MAX_INTERVAL = 10_000;

/** How long a verdict has to last that controllers may still take back. */
const PATIENCE = 60_000;

/**
 * Follows the graph of an entity in the task log: the whole tree when it is first seen, what changed at each look, and the
 * whole at the end. Looks again every few seconds, less often while nothing changes.
 *
 * @internal
 */
export async function followGraph(
  options: WaitRun & {
    entity: CompoundEntityRef;
    /** The first one that shows anything where absent. */
    view?: GraphViewName;
    graphs: GraphReader;
    clock: WaitClock;
    /** How long any verdict has to last: after a merge the controllers show for a while how things were before it. */
    settleMs: number;
  },
): Promise<WaitOutcome> {
  const { graphs, entity, clock, deadline, settleMs, log, signal } = options;
  let shown: GraphView | undefined;
  let view = options.view;
  let said = '';
  let verdict: { state: WaitOutcome['state']; since: number } | undefined;
  let interval = MIN_INTERVAL;

  for (;;) {
    const look = await lookAt(graphs, entity, view, signal);
    const now = clock.now();
    let changed = false;
    if (look.status === 'refused') {
      return {
        state: 'refused',
        sentence: `The graph of ${entity.kind}:${entity.namespace}/${entity.name} cannot be read: ${look.reason}`,
      };
    }
    if (look.status === 'seen') {
      const lines = shown
        ? describeChanges(shown.graph, look.view.graph)
        : treeOf(look.view, now);
      changed = lines.length > 0;
      logAll(log, lines);
      if (look.view.graph.roots.length > 0) {
        shown = look.view;
        view = look.view.view;
      }
    }
    const saying = describeLook(look);
    if (saying !== said) {
      log(saying);
      said = saying;
      changed = true;
    }

    const judged = look.status === 'seen' ? judgeView(look.view) : undefined;
    if (judged?.outcome.state !== verdict?.state) {
      verdict = judged && { state: judged.outcome.state, since: +now };
    }
    if (judged && verdict) {
      const patience =
        judged.isFinal || judged.outcome.state === 'ready' ? 0 : PATIENCE;
      if (+now - verdict.since >= Math.max(patience, settleMs)) {
        logAll(log, reportOf((look as { view: GraphView }).view, now));
        return judged.outcome;
      }
    }
    if (+now >= +deadline) {
      if (shown) {
        logAll(log, reportOf(shown, now));
      }
      return { state: 'timeout', sentence: `Waited long enough. ${said}` };
    }
    interval = changed ? MIN_INTERVAL : Math.min(interval + 1000, MAX_INTERVAL);
    await clock.sleep(Math.min(interval, +deadline - +now), signal);
  }
}

/** A look at the view that was asked for, or at the first that shows anything. */
async function lookAt(
  graphs: GraphReader,
  entity: CompoundEntityRef,
  view: GraphViewName | undefined,
  signal: AbortSignal | undefined,
): Promise<GraphLook> {
  const [first, ...others] = view ? [view] : GRAPH_VIEWS;
  const look = await graphs.read(entity, first, signal);
  for (const other of others) {
    if (look.status !== 'seen' || look.view.graph.roots.length > 0) {
      return look;
    }
    const next = await graphs.read(entity, other, signal);
    if (next.status === 'seen' && next.view.graph.roots.length > 0) {
      return next;
    }
  }
  return look;
}

function describeLook(look: GraphLook): string {
  switch (look.status) {
    case 'seen':
      return sentenceOf(look.view);
    case 'absent':
      return 'The catalog does not have the entity yet';
    default:
      return `The vellum backend cannot be asked, trying again: ${look.reason}`;
  }
}

function treeOf({ graph, findings }: GraphView, now: Date): string[] {
  return graph.nodes.length > 0
    ? renderTree({ graph, findings, now, width: WIDTH }).split('\n')
    : [];
}

function reportOf(view: GraphView, now: Date): string[] {
  return ['', ...renderReport({ view, now, width: WIDTH }).split('\n')];
}

function logAll(log: WaitRun['log'], lines: readonly string[]): void {
  lines.forEach(line => log(line));
}
