import { healthSeverity } from '../../../health/severity';
import { joinNames } from '../../../text/joinNames';
import { withFullStop } from '../../../text/withFullStop';
import { GraphNode } from '../../types';
import { broughtBy } from '../reading/broughtBy';
import { FindingContext, FindingRule } from '../rule/FindingRule';
import { nameOf } from '../wording/nameOf';

/** Whatever is worse than this is not as somebody wants it. */
const WANTED = healthSeverity('waiting');

/**
 * Something is paused or suspended and what it brings is not well: whoever corrects that in Git waits in vain. Where all
 * below is as wanted, a pause is a choice and no finding.
 *
 * @internal
 */
export const suspendedAbove: FindingRule = {
  cause: 'suspended-above',
  find(node, context) {
    if (node.health.state !== 'suspended') {
      return undefined;
    }
    const unwell = unwellBelow(node, context);
    if (unwell.length === 0) {
      return undefined;
    }
    const { rule, message, since } = node.health;
    const isPaused = /paus/i.test(`${rule} ${message ?? ''}`);
    const [word, back] = isPaused
      ? ['paused', 'taken up again']
      : ['suspended', 'resumed'];
    const name = nameOf(node);
    const names = joinNames(unwell.map(nameOf));
    const verb = unwell.length === 1 ? 'is' : 'are';
    return {
      title: `${name} is ${word}, and ${names} ${verb} not ready`,
      sentence: withFullStop(
        `${name} is ${word}, so nothing below it is changed before it is ${back}, and ${names} ${verb} not ready`,
      ),
      nextStep: `Find out who ${word} ${name} and why; it has to be ${back} before a correction arrives.`,
      evidence: [message ? { kind: 'status', text: message } : undefined],
      since,
    };
  },
};

/** The nearest objects below that are not well; not what is below those. */
function unwellBelow(
  node: GraphNode,
  { index }: Pick<FindingContext, 'index'>,
): GraphNode[] {
  const unwell: GraphNode[] = [];
  const seen = new Set([node.id]);
  const queue = [node];
  for (let next = 0; next < queue.length; next++) {
    for (const child of broughtBy(index, queue[next].id)) {
      if (!seen.has(child.id)) {
        seen.add(child.id);
        if (isUnwell(child)) {
          unwell.push(child);
        } else {
          queue.push(child);
        }
      }
    }
  }
  return unwell;
}

/** What nobody may look at, or nobody has yet, says nothing. */
function isUnwell({ presence, health }: GraphNode): boolean {
  const isKnown = ['present', 'missing', 'leaving'].includes(presence);
  return (
    isKnown &&
    health.state !== 'unknown' &&
    healthSeverity(health.state) < WANTED
  );
}
