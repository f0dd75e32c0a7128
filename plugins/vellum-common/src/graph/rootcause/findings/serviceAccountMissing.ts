import { FindingRule } from '../rule/FindingRule';
import { tellRefusal } from '../wording/tellRefusal';

const MISSING =
  /error looking up service account ([^/\s]+)\/([^:\s]+): serviceaccount "[^"]+" not found/;

/** Pods run as a service account, and are not made before it exists. @internal */
export const serviceAccountMissing: FindingRule = {
  cause: 'service-account-missing',
  find(node, context) {
    return tellRefusal(node, context, ({ text }, what) => {
      const [, namespace, name] = MISSING.exec(text) ?? [];
      return name
        ? {
            title: `ServiceAccount ${name} is missing in namespace ${namespace}`,
            sentence: `${what}: they are to run as ServiceAccount ${name}, which is not in namespace ${namespace}.`,
            nextStep: `Create ServiceAccount ${name}, or name one that exists.`,
          }
        : undefined;
    });
  },
};
