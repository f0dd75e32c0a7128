import { groupKindKey } from '../../../kube/GroupKind';
import { FindingRule } from '../rule/FindingRule';
import { syncFailureOf } from '../reading/toolFailure';

/** Clients call what is missing by its kind or by its plural. */
const NOT_FOUND =
  /\b(\w*ProviderConfig)s?\.([\w.-]+) \\?"([^"\\]+)\\?" not found/i;
const NOT_NAMED =
  /provider ?config is not set|does not reference a ProviderConfig|ProviderConfig reference has no Kind/i;

/** A provider is told where and as whom to act by a ProviderConfig. Told once for all that name the same. @internal */
export const providerConfigMissing: FindingRule = {
  cause: 'provider-config-missing',
  find(node) {
    const failure = node.role === 'managed' ? syncFailureOf(node) : undefined;
    if (!failure) {
      return undefined;
    }
    const { message, since } = failure;
    const [, said, group, name] = NOT_FOUND.exec(message) ?? [];
    if (name) {
      const kind = /^cluster/i.test(said)
        ? 'ClusterProviderConfig'
        : 'ProviderConfig';
      const config = `${kind} ${name}`;
      return {
        title: `${config} does not exist`,
        sentence: `${config} of ${group} does not exist, so nothing that uses it can be applied.`,
        nextStep: `Create ${config}, or name another in spec.providerConfigRef by pull request.`,
        evidence: message,
        since,
      };
    }
    return NOT_NAMED.test(message)
      ? {
          title: `a ${node.ref.kind} names no ProviderConfig`,
          sentence: `A ${groupKindKey(
            node.ref,
          )} names no ProviderConfig, so its provider does not know where and as whom to act.`,
          nextStep: 'Set spec.providerConfigRef by pull request.',
          evidence: message,
          since,
        }
      : undefined;
  },
};
