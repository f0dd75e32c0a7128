import { FindingRule } from '../rule/FindingRule';
import { nameOf } from '../wording/nameOf';

const FROM = /Too many watch events from (.+?)\. Allowing/i;

/** Something that a composite made changes so often that Crossplane looks at it only now and then. @internal */
export const watchCircuitOpen: FindingRule = {
  cause: 'watch-circuit-open',
  aside: true,
  ofReady: true,
  find(node) {
    const open =
      node.role === 'composite'
        ? node.conditions.find(
            ({ type, status, reason }) =>
              type === 'Responsive' &&
              status === 'False' &&
              reason === 'WatchCircuitOpen',
          )
        : undefined;
    if (!open) {
      return undefined;
    }
    const from = FROM.exec(open.message ?? '')?.[1] ?? 'something it made';
    return {
      title: `Crossplane looks at ${nameOf(node)} only now and then`,
      sentence: `Crossplane looks at ${nameOf(
        node,
      )} only now and then, since ${from} changes all the time: changes arrive late.`,
      nextStep: `Find out what keeps changing ${from}; two controllers may be at odds over it.`,
      evidence: open.message,
      since: open.lastTransitionTime,
    };
  },
};
