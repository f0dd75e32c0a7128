import { withFullStop } from '../../../text/withFullStop';
import { FindingRule } from '../rule/FindingRule';
import { nameOf } from '../wording/nameOf';
import { unwrapError } from '../wording/unwrapError';

/** Crossplane or a provider tried and was refused. @internal */
export const providerError: FindingRule = {
  cause: 'provider-error',
  find(node) {
    const isCrossplane = ['claim', 'composite', 'managed'].includes(node.role);
    if (!isCrossplane || node.health.state !== 'failed') {
      return undefined;
    }
    const { message, since } = node.health;
    const name = nameOf(node);
    const isComposite = node.role !== 'managed';
    return {
      title: isComposite
        ? `${name} cannot be composed`
        : `${name} cannot be applied`,
      sentence: withFullStop(
        `${name} ${isComposite ? 'cannot be composed' : 'cannot be applied'}: ${
          message ? unwrapError(message) : 'no reason is given'
        }`,
      ),
      nextStep: isComposite
        ? 'Check the Composition and its functions against what this object asks for.'
        : 'Check the provider configuration and what this object asks for; the provider tries again by itself.',
      evidence: message,
      since,
    };
  },
};
