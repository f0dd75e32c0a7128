import { healthSeverity } from '../../../health/severity';
import { GraphNode } from '../../types';
import { FindingContext, FindingDraft, FindingRule } from '../rule/FindingRule';

/** What a rule said of a node, before it is known whether something below says it better. @internal */
export interface Candidate extends FindingDraft {
  cause: string;
  aside: boolean;
  node: GraphNode;
}

/** Which rules a node is asked by, those of {@link FindingRule.ofReady} alone where it is ready. @internal */
export function ruleChoice(
  rules: readonly FindingRule[],
): (node: GraphNode) => readonly FindingRule[] {
  const ofReady = rules.filter(rule => rule.ofReady);
  return ({ health, role }) =>
    health.state === 'ready' && role !== 'application' ? ofReady : rules;
}

/** The first cause that a rule knows for a node, and every aside. @internal */
export function judgeNode(
  node: GraphNode,
  rules: readonly FindingRule[],
  context: FindingContext,
): Candidate[] {
  const candidates: Candidate[] = [];
  let isExplained = false;
  for (const { cause, aside = false, find } of rules) {
    const draft = aside || !isExplained ? find(node, context) : undefined;
    if (draft) {
      isExplained ||= !aside;
      candidates.push({ ...draft, cause, aside, node });
    }
  }
  return candidates;
}

/**
 * The order of findings: causes before asides, then by the state of the object that is wrong, worst first. Equals stay
 * in the order of the graph, which is worst first among siblings, so the sort must be stable.
 *
 * @internal
 */
export function compareCandidates(a: Candidate, b: Candidate): number {
  return (
    Number(a.aside) - Number(b.aside) ||
    healthSeverity(a.node.health.state) - healthSeverity(b.node.health.state)
  );
}
