import { KubeObject } from '../../kube/KubeObject';
import { computeArgoHealth } from '../argo/computeArgoHealth';
import { computeFluxWait } from '../kstatus/computeFluxWait';
import { HealthVerdict } from '../types';
import { ARGO_REASONS } from './argoReasons';
import { FLUX_REASONS } from './fluxReasons';
import { meaningOfState, meaningOfWord } from './meaningOf';
import { findReason, OpinionReason } from './OpinionReason';
import { OPINION_TOOLS, OpinionTool, ToolOpinion } from './ToolOpinion';

/** What {@link compareDialects} compares with. @internal */
export interface CompareDialectsOptions {
  now: Date;
  /** What a person is told of the object. */
  ours: HealthVerdict;
  /** The tools that have a say; both by default. */
  tools?: readonly OpinionTool[];
}

/**
 * What the tools say of an object that means something else than what a person is told, with the reason of each. Words
 * that mean the same to whoever waits are no opinion.
 *
 * @internal
 */
export function compareDialects(
  object: KubeObject,
  { now, ours, tools = OPINION_TOOLS }: CompareDialectsOptions,
): ToolOpinion[] {
  return OPINION_TOOLS.filter(tool => tools.includes(tool)).flatMap(tool =>
    tool === 'argocd'
      ? opinionOfArgo(object, ours)
      : opinionOfFlux(object, ours, now),
  );
}

/** A kind without a check is worth a word only where the object is not ready: then a wave passes it. */
function opinionOfArgo(object: KubeObject, ours: HealthVerdict): ToolOpinion[] {
  const health = computeArgoHealth(object);
  if (!health) {
    const says = health === null ? 'no check' : 'not known';
    return meaningOfState(ours.state) === 'good'
      ? []
      : opinion(ARGO_REASONS, object, ours, { tool: 'argocd', says });
  }
  return meaningOfWord(health.status) === meaningOfState(ours.state)
    ? []
    : opinion(ARGO_REASONS, object, ours, {
        tool: 'argocd',
        says: health.status,
      });
}

function opinionOfFlux(
  object: KubeObject,
  ours: HealthVerdict,
  now: Date,
): ToolOpinion[] {
  const { status, rule } = computeFluxWait(object, { now });
  return meaningOfWord(status) === meaningOfState(ours.state)
    ? []
    : opinion(FLUX_REASONS, object, ours, { tool: 'flux', says: status }, rule);
}

function opinion(
  reasons: readonly OpinionReason[],
  object: KubeObject,
  ours: HealthVerdict,
  { tool, says }: Pick<ToolOpinion, 'tool' | 'says'>,
  rule?: string,
): ToolOpinion[] {
  const why = findReason(reasons, object, ours, { says, rule });
  return why ? [{ tool, says, why }] : [];
}
