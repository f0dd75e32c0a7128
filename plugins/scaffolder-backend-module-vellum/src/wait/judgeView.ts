import {
  GraphView,
  HealthState,
} from '@vellum-io/backstage-plugin-vellum-common';
import { WaitOutcome } from './WaitOutcome';

/** Causes by which a cluster says that it does not take something, ever. */
const REFUSALS: ReadonlySet<string> = new Set([
  'apply-rejected',
  'container-refused',
  'permission-denied',
  'quota-refused',
]);

/** States that do not get better by waiting, as far as anybody can tell. */
const ENDED: ReadonlySet<HealthState> = new Set([
  'failed',
  'missing',
  'not-ready',
  'suspended',
]);

/** What a view says about waiting on. @internal */
export interface ViewVerdict {
  outcome: WaitOutcome;
  /** Nothing more is to be seen; else it counts only if it lasts, since controllers try again. */
  isFinal: boolean;
}

/**
 * What a view says about waiting: undefined where things are on their way, or what is shown is not of now. The judgement
 * is that of the tabs; nothing is judged here a second time.
 *
 * @internal
 */
export function judgeView(view: GraphView): ViewVerdict | undefined {
  const { headline, findings, freshness, graph } = view;
  if (freshness.state !== 'live' || graph.roots.length === 0) {
    return undefined;
  }
  const { state } = headline;
  const sentence = sentenceOf(view);
  if (state === 'ready') {
    return { outcome: { state: 'ready', sentence }, isFinal: false };
  }
  if (state === 'forbidden') {
    return { outcome: { state: 'refused', sentence }, isFinal: false };
  }
  if (!ENDED.has(state)) {
    return undefined;
  }
  const isRefused = findings.some(({ cause }) => REFUSALS.has(cause));
  return {
    outcome: { state: isRefused ? 'refused' : 'stuck', sentence },
    isFinal: !isRefused && graph.nodes.some(({ health }) => health.stuck),
  };
}

/** The sentence above a tab, with what to do next. @internal */
export function sentenceOf({ headline }: GraphView): string {
  const { title, cause, nextStep } = headline;
  const sentence = cause ? `${title}: ${cause}` : title;
  return [sentence, nextStep].filter(Boolean).join('. ');
}
