import { readString } from '../../../kube/readField';
import { FindingContext } from '../rule/FindingRule';
import { FindingEvidence } from '../../types';
import { compact, conditionEvidence } from '../rule/evidence';

/** States in which nobody waits. */
const QUIET: ReadonlySet<string> = new Set(['ready', 'suspended']);

/**
 * What those above a problem say while they wait for it: "Unready resources: a, b", "dependency 'x' is not ready",
 * "waiting for healthy state of …". These are no causes but show that the chain was followed rightly, so they go with
 * the finding, the nearest first. Only words of a controller count; ours would prove nothing.
 *
 * @internal
 */
export function waitingWords(
  path: readonly string[],
  { index, objectOf }: Pick<FindingContext, 'index' | 'objectOf'>,
): FindingEvidence[] {
  const above = path.slice(0, -1).reverse();
  return above.flatMap(nodeId => {
    const node = index.get(nodeId);
    if (!node || QUIET.has(node.health.state)) {
      return [];
    }
    const { message } = node.health;
    const condition = node.conditions.find(
      candidate => candidate.status !== 'True' && candidate.message === message,
    );
    if (condition && message) {
      return [{ ...conditionEvidence(condition)!, nodeId }].map(compact);
    }
    const object = objectOf(node);
    const operation = readString(object, 'status', 'operationState', 'message');
    return operation
      ? [
          compact({
            kind: 'status',
            nodeId,
            text: operation,
            reason: readString(object, 'status', 'operationState', 'phase'),
          }),
        ]
      : [];
  });
}
