import { FLUX_DEPENDENCY } from '../../../health/rules/flux';
import { joinNames } from '../../../text/joinNames';
import { describeRef } from '../../describeRef';
import { GraphNode } from '../../types';
import { FindingRule } from '../FindingRule';

/** Waits for a dependency. The dependency's own cause is told where there is one. @internal */
export const dependencyNotReady: FindingRule = {
  cause: 'dependency-not-ready',
  find(node, { index, waitsFor }) {
    if (node.health.rule !== FLUX_DEPENDENCY) {
      return undefined;
    }
    const blockers = waitsFor(node.id)
      .map(id => index.get(id))
      .filter((blocker): blocker is GraphNode => blocker !== undefined);
    const names = joinNames(blockers.map(({ ref }) => describeRef(ref)));
    const { message, since } = node.health;
    return {
      title: names
        ? `${describeRef(node.ref)} waits for ${names}`
        : `${describeRef(node.ref)} waits for a dependency`,
      sentence: names
        ? `${describeRef(node.ref)} starts when ${names} ${
            blockers.length === 1 ? 'is' : 'are'
          } ready.`
        : `${describeRef(node.ref)} waits: ${message ?? 'no reason is given'}`,
      evidence: message,
      since,
      symptom: true,
    };
  },
};
