import { KubeObject } from '../../../kube/KubeObject';
import { readString } from '../../../kube/readField';
import { describeRef } from '../../describeRef';
import { GraphNode } from '../../types';
import { FindingRule } from '../rule/FindingRule';
import { providerConfigOf } from '../reading/providerConfigOf';
import { isChartFetch } from '../wording/releaseReason';
import { syncFailureOf } from '../reading/toolFailure';

/** What is wrong with credentials, by the words that reading or using them fails with; `$1` is a name in them. */
const WORDS: ReadonlyArray<[words: RegExp, what: string]> = [
  [
    /cannot get credentials secret: .*?"([^"]+)" not found/i,
    'names Secret $1 for its credentials, which does not exist',
  ],
  [
    /no configuration has been provided|cannot create new REST config using provider secret/i,
    'holds no credentials that a cluster can be reached with',
  ],
  [
    /no extraction handler registered for source: (\w+)/i,
    'takes its credentials from $1, which this provider does not know',
  ],
  [
    /cannot extract from (secret key|environment variable|filesystem) when no/i,
    'does not say which $1 holds its credentials',
  ],
  [
    /the server has asked for the client to provide credentials|\bUnauthorized\b|invalid bearer token/i,
    'holds credentials that the other side refuses',
  ],
  [/cannot (?:get|extract) credentials\b/i, 'gives no usable credentials'],
];

/** A provider knows its ProviderConfig but cannot sign in with it. Told once for all that name the same. @internal */
export const providerConfigCredentials: FindingRule = {
  cause: 'provider-credentials',
  find(node, context) {
    if (node.health.rule === 'crossplane/no-credentials') {
      const config = describeRef(node.ref);
      return {
        title: `${config} has no credentials`,
        sentence: `${config} has credentials of source None: the provider signs in as nobody.`,
        nextStep: `Set spec.credentials of ${config} by pull request.`,
        evidence: [{ kind: 'spec', text: 'credentials.source: None' }],
      };
    }
    const failure = node.role === 'managed' ? syncFailureOf(node) : undefined;
    const found =
      failure && !isChartFetch(failure.message)
        ? whatIsWrong(failure.message)
        : undefined;
    if (!failure || !found) {
      return undefined;
    }
    const { name, object } = providerConfigOf(node, context);
    const secret = secretOf(object, node);
    return {
      title: `${name} has no usable credentials`,
      sentence: `${name} ${found}, so nothing that uses it can be applied.`,
      nextStep: secret
        ? `Check Secret ${secret.name}${
            secret.key ? ` and its key ${secret.key}` : ''
          } in namespace ${secret.namespace}.`
        : `Check spec.credentials of ${name}.`,
      evidence: failure.message,
      since: failure.since,
    };
  },
};

function whatIsWrong(message: string): string | undefined {
  for (const [words, what] of WORDS) {
    const match = words.exec(message);
    if (match) {
      return what.replace('$1', match[1] ?? '');
    }
  }
  return undefined;
}

function secretOf(config: KubeObject | undefined, node: GraphNode) {
  const ref = ['spec', 'credentials', 'secretRef'];
  const name = readString(config, ...ref, 'name');
  // Of a namespaced ProviderConfig the Secret lies beside what names it, whatever it says.
  const namespace = config?.metadata.namespace
    ? node.ref.namespace
    : readString(config, ...ref, 'namespace');
  const key = readString(config, ...ref, 'key');
  return name && namespace ? { name, namespace, key } : undefined;
}
