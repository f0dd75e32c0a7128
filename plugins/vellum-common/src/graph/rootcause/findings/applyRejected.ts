import { FindingRule } from '../rule/FindingRule';
import { nameOf } from '../wording/nameOf';
import { fluxFailureOf } from '../reading/toolFailure';
import { isKustomization } from '../../../kube/knownKinds';
import { unwrapError } from '../wording/unwrapError';

/** `Deployment/team/web dry-run failed (Invalid): …`; a cluster-scoped object has no middle part. */
const REJECTED =
  /(\w+)\/(?:([\w.-]+)\/)?([\w.:-]+) (?:dry-run|apply) failed(?: \((\w+)\))?: ([\s\S]*)/;
const IMMUTABLE =
  /is immutable|may not change once set|updates to .* are forbidden/i;

/** One object of a Kustomization is not taken by the API server: then nothing of the Kustomization is applied. @internal */
export const applyRejected: FindingRule = {
  cause: 'apply-rejected',
  find(node) {
    const failure = isKustomization(node.ref) ? fluxFailureOf(node) : undefined;
    const match = failure && REJECTED.exec(failure.message);
    if (!match) {
      return undefined;
    }
    const [, kind, namespace, name, , words] = match;
    const object = `${kind} ${name}${
      namespace ? ` in namespace ${namespace}` : ''
    }`;
    const isImmutable = IMMUTABLE.test(words);
    return {
      title: `the cluster does not take ${kind} ${name}`,
      sentence: `${nameOf(
        node,
      )} cannot be applied: the cluster does not take ${object}${
        isImmutable ? ', since a field of it may not be changed' : ''
      } (${unwrapError(words).replace(/\.$/, '')}).`,
      nextStep: isImmutable
        ? `Delete ${kind} ${name} so that it is made anew, or annotate it with kustomize.toolkit.fluxcd.io/force: enabled, by pull request.`
        : `Correct ${kind} ${name} in Git; nothing of ${nameOf(
            node,
          )} is applied until then.`,
      evidence: failure.message,
      since: failure.since,
    };
  },
};
