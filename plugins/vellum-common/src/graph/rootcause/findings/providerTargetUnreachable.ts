import { FindingRule } from '../rule/FindingRule';
import { providerConfigOf } from '../reading/providerConfigOf';
import { isChartFetch } from '../wording/releaseReason';
import { syncFailureOf } from '../reading/toolFailure';

const NO_ANSWER =
  /dial tcp [^\s:]+:\d+: (?:connect: )?(i\/o timeout|connection refused|connection timed out|no route to host)|lookup \S+(?: on \S+)?: (no such host)/i;

/** The cluster or account that a ProviderConfig leads to does not answer. Told once for all that use it. @internal */
export const providerTargetUnreachable: FindingRule = {
  cause: 'provider-target-unreachable',
  find(node, context) {
    const failure = node.role === 'managed' ? syncFailureOf(node) : undefined;
    const match = failure && NO_ANSWER.exec(failure.message);
    if (!match || isChartFetch(failure.message)) {
      return undefined;
    }
    const { name } = providerConfigOf(node, context);
    return {
      title: `what ${name} leads to does not answer`,
      sentence: `The server that ${name} leads to does not answer (${
        match[1] ?? match[2]
      }), so nothing that uses it can be applied.`,
      nextStep: `Check the address in ${name} and its Secret, and whether the provider may reach it (DNS, proxy, network policy).`,
      evidence: failure.message,
      since: failure.since,
    };
  },
};
