import { FLUX_DEPENDENCY } from '../../../health/rules/flux';
import { findCondition } from '../../../kube/conditions';
import { joinNames } from '../../../text/joinNames';
import { GraphNode } from '../../types';
import { conditionEvidence } from '../rule/evidence';
import { FindingRule } from '../rule/FindingRule';
import { fluxDependencyOf } from '../reading/fluxDependency';
import { nameOf } from '../wording/nameOf';
import { unwrapError } from '../wording/unwrapError';

/** Waits for a dependency. The dependency's own cause is told where there is one. @internal */
export const dependencyNotReady: FindingRule = {
  cause: 'dependency-not-ready',
  find(node, context) {
    if (node.health.rule !== FLUX_DEPENDENCY) {
      return undefined;
    }
    const blockers = context
      .waitsFor(node.id)
      .map(id => context.index.get(id))
      .filter((blocker): blocker is GraphNode => blocker !== undefined);
    const waits = fluxDependencyOf(node, context);
    const names =
      blockers.length > 0
        ? joinNames(blockers.map(nameOf))
        : waits?.name ?? 'what it depends on';
    const are = blockers.length > 1 ? 'are' : 'is';
    // Of a dependency that is not shown, what it says of itself is all there is to say.
    const said =
      blockers.length === 0 && waits?.object
        ? findCondition(waits.object, 'Ready')
        : undefined;
    const { message, since } = node.health;
    return {
      title: `${nameOf(node)} waits for ${names}`,
      sentence: `${nameOf(node)} starts when ${names} ${are} ready${
        said?.message
          ? `; that one says: ${unwrapError(said.message).replace(/\.$/, '')}`
          : ''
      }.`,
      nextStep: `Look at ${names}.`,
      evidence: [
        message
          ? { kind: 'condition', text: message, reason: 'DependencyNotReady' }
          : undefined,
        conditionEvidence(said),
      ],
      since,
      symptom: true,
    };
  },
};
