import { compact } from '../evidence';
import { FindingRule } from '../FindingRule';
import { describeRefused, isDeployment, refusalsOf } from '../refusals';

const MISSING =
  /error looking up service account ([^/\s]+)\/([^:\s]+): serviceaccount "[^"]+" not found/;

/** Pods run as a service account, and are not made before it exists. @internal */
export const serviceAccountMissing: FindingRule = {
  cause: 'service-account-missing',
  find(node, context) {
    for (const refusal of refusalsOf(node, context)) {
      const [, namespace, name] = MISSING.exec(refusal.text) ?? [];
      if (name) {
        return {
          title: `ServiceAccount ${name} is missing in namespace ${namespace}`,
          sentence: `${describeRefused(
            node,
            context,
            refusal,
          )}: they are to run as ServiceAccount ${name}, which is not in namespace ${namespace}.`,
          nextStep: `Create ServiceAccount ${name}, or name one that exists.`,
          evidence: [compact(refusal)],
          since: refusal.since ?? node.health.since,
          symptom: isDeployment(node.ref),
        };
      }
    }
    return undefined;
  },
};
